package org.essaim.micro.portfolio.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.initiative.domain.CorrectionEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.portfolio.Exported;
import org.essaim.portfolio.PortfolioFact;

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
    private final List<CorrectionEvent> corrections = new ArrayList<>();
    private LocalDate cameBackOn = LocalDate.MIN;

    DivisionPast(DivisionId division) {
        this.division = division;
    }

    private static final class Stated {
        private InitiativeState state = InitiativeState.UNLAUNCHED;
        private FundingEvent.FirstRoundOpened firstRound;
        private LocalDate paidOn = LocalDate.MIN;
    }

    /** Behind which other lines of its initiative a line stands, though they are of later days. */
    private enum Behind {
        NONE,
        EXPENSES,
        ALL
    }

    /**
     * A line at its day; it is written once its texts are known.
     *
     * @param initiative null where it is about none
     */
    private record Placed(
            LocalDate on,
            InitiativeId initiative,
            Behind behind,
            Object event,
            Function<Function<FreeText, Optional<String>>, Optional<PortfolioFact>> write) {}

    /** Everything that happened to initiatives, in the order in which it was recorded. */
    void add(InitiativeEvent event) {
        Stated stated = initiatives.computeIfAbsent(event.initiative(), _ -> new Stated());
        stated.state = InitiativeState.evolve(stated.state, event);
        if (event instanceof FundingEvent.FirstRoundOpened opened) {
            stated.firstRound = opened;
        }
        if (event instanceof CorrectionEvent correction) {
            corrections.add(correction);
        }
        if (event instanceof LifecycleEvent.Launched launched && launched.paidOn() != null) {
            stated.paidOn = launched.paidOn();
        }
        if (InitiativeLines.of(event) instanceof Exported.Line<InitiativePast> line) {
            lines.add(
                    new Placed(
                            later(line.on(), stated.paidOn),
                            event.initiative(),
                            behind(event, line.last()),
                            event,
                            texts -> line.write().apply(past(stated, texts))));
        }
    }

    private static Behind behind(InitiativeEvent event, boolean last) {
        if (last) {
            return Behind.ALL;
        }
        return event instanceof FundingEvent.Spent ? Behind.EXPENSES : Behind.NONE;
    }

    /** Everything that happened to later rounds, in the same order. */
    void add(RoundEvent event) {
        List<RoundEvent> happened = rounds.computeIfAbsent(event.round(), _ -> new ArrayList<>());
        happened.add(event);
        if (BallotLines.of(event) instanceof Exported.Line<BallotPast> line) {
            Stated stated = initiatives.get(event.initiative());
            lines.add(
                    new Placed(
                            later(line.on(), stated.paidOn),
                            event.initiative(),
                            Behind.NONE,
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
        if (EnvelopeLines.of(event) instanceof Exported.Line<LocalDate> line) {
            LocalDate on =
                    lines.stream()
                            .map(Placed::on)
                            .reduce(later(line.on(), cameBackOn), DivisionPast::later);
            lines.add(new Placed(on, null, Behind.NONE, event, _ -> line.write().apply(on)));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is stated of, and what its texts were corrected by, for whoever looks these up. */
    List<Object> events() {
        return Stream.concat(lines.stream().map(Placed::event), corrections.stream()).toList();
    }

    /**
     * @param texts those that were not redacted
     */
    List<PortfolioFact> facts(Function<FreeText, Optional<String>> texts) {
        Days days = new Days(new HashMap<>(), new HashMap<>());
        List<Written> written = new ArrayList<>();
        for (Placed line : lines) {
            line.write()
                    .apply(texts)
                    .ifPresent(fact -> written.add(new Written(days.of(line), fact)));
        }
        return written.stream()
                .sorted(Comparator.comparing(Written::on))
                .map(Written::fact)
                .toList();
    }

    private record Written(LocalDate on, PortfolioFact fact) {}

    /**
     * Where the lines stand that are written, by initiative.
     *
     * @param drawn its last expense
     * @param latest its last line
     */
    private record Days(Map<InitiativeId, LocalDate> drawn, Map<InitiativeId, LocalDate> latest) {

        private LocalDate of(Placed line) {
            if (line.initiative() == null) {
                return line.on();
            }
            LocalDate day =
                    switch (line.behind()) {
                        case NONE -> line.on();
                        case EXPENSES ->
                                drawn.merge(line.initiative(), line.on(), DivisionPast::later);
                        case ALL ->
                                later(
                                        line.on(),
                                        latest.getOrDefault(line.initiative(), LocalDate.MIN));
                    };
            latest.merge(line.initiative(), day, DivisionPast::later);
            return day;
        }
    }

    private InitiativePast past(Stated stated, Function<FreeText, Optional<String>> texts) {
        return new InitiativePast(
                division, stated.state.launched().orElseThrow(), stated.firstRound, texts);
    }
}
