package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.Telling;

/**
 * The past of a division as a portfolio file has it: by day, and what happened on one day as it was
 * recorded. What closes an initiative or moves it on stands after all that it stated before, and an
 * expense after those that were recorded before it: they draw on the same grants in turn (R15).
 */
final class DivisionPast {

    private final DivisionId division;
    private final Map<InitiativeId, Stated> initiatives = new HashMap<>();
    private final Map<UUID, List<RoundEvent>> rounds = new HashMap<>();
    private final List<Placed> lines = new ArrayList<>();
    private LocalDate cameBackOn = LocalDate.MIN;

    DivisionPast(DivisionId division) {
        this.division = division;
    }

    private static final class Stated {
        private InitiativeState state = InitiativeState.UNLAUNCHED;
        private FundingEvent.FirstRoundOpened firstRound;
        private LocalDate paidOn = LocalDate.MIN;
        private LocalDate latest = LocalDate.MIN;
    }

    /**
     * A line at its day; it is written once its texts are known.
     *
     * @param drawsOn the initiative of an expense, null for all else
     */
    private record Placed(
            LocalDate on,
            InitiativeId drawsOn,
            Object event,
            Function<Function<FreeText, Optional<String>>, Optional<PortfolioFact>> write) {}

    /** Everything that happened to initiatives, in the order in which it was recorded. */
    void add(InitiativeEvent event) {
        Stated stated = initiatives.computeIfAbsent(event.initiative(), _ -> new Stated());
        stated.state = InitiativeState.evolve(stated.state, event);
        if (event instanceof FundingEvent.FirstRoundOpened opened) {
            stated.firstRound = opened;
        }
        if (event instanceof LifecycleEvent.Launched launched && launched.paidOn() != null) {
            stated.paidOn = launched.paidOn();
        }
        if (InitiativeTelling.of(event) instanceof Telling.Line<InitiativePast> line) {
            LocalDate least = line.last() ? stated.latest : stated.paidOn;
            LocalDate on = later(line.on(), least);
            stated.latest = later(on, stated.latest);
            InitiativeId drawsOn =
                    event instanceof FundingEvent.Spent spent ? spent.initiative() : null;
            lines.add(
                    new Placed(
                            on, drawsOn, event, texts -> line.write().apply(past(stated, texts))));
        }
    }

    /** Everything that happened to later rounds, in the same order. */
    void add(RoundEvent event) {
        List<RoundEvent> happened = rounds.computeIfAbsent(event.round(), _ -> new ArrayList<>());
        happened.add(event);
        if (BallotTelling.of(event) instanceof Telling.Line<BallotPast> line) {
            Stated stated = initiatives.get(event.initiative());
            LocalDate on = later(line.on(), stated.paidOn);
            stated.latest = later(on, stated.latest);
            lines.add(
                    new Placed(
                            on,
                            null,
                            happened.getFirst(),
                            texts ->
                                    line.write().apply(new BallotPast(division, happened, texts))));
        }
    }

    /**
     * What happened to the envelope, in the same order. What it gave back may have come back to it
     * by what was recorded before, so that it stands after all of that.
     */
    void add(EnvelopeEvent event) {
        if (event instanceof EnvelopeEvent.Released back) {
            cameBackOn = later(back.releasedOn(), cameBackOn);
        }
        if (EnvelopeTelling.of(event) instanceof Telling.Line<LocalDate> line) {
            LocalDate on =
                    lines.stream()
                            .map(Placed::on)
                            .reduce(later(line.on(), cameBackOn), DivisionPast::later);
            lines.add(new Placed(on, null, event, _ -> line.write().apply(on)));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is stated of, for whoever looks its texts up. */
    List<Object> events() {
        return lines.stream().map(Placed::event).toList();
    }

    /**
     * @param texts those that were not redacted
     */
    List<PortfolioFact> facts(Function<FreeText, Optional<String>> texts) {
        Map<InitiativeId, LocalDate> drawn = new HashMap<>();
        List<Written> written = new ArrayList<>();
        for (Placed line : lines) {
            line.write()
                    .apply(texts)
                    .ifPresent(fact -> written.add(new Written(day(line, drawn), fact)));
        }
        return written.stream()
                .sorted(Comparator.comparing(Written::on))
                .map(Written::fact)
                .toList();
    }

    private record Written(LocalDate on, PortfolioFact fact) {}

    /**
     * @param drawn where the last expense of each initiative stands
     */
    private static LocalDate day(Placed line, Map<InitiativeId, LocalDate> drawn) {
        return line.drawsOn() == null
                ? line.on()
                : drawn.merge(line.drawsOn(), line.on(), DivisionPast::later);
    }

    private InitiativePast past(Stated stated, Function<FreeText, Optional<String>> texts) {
        return new InitiativePast(
                division, stated.state.launched().orElseThrow(), stated.firstRound, texts);
    }
}
