package org.essaim.micro.portfolio.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Money;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Choice;
import org.essaim.micro.initiative.automation.PaperDivision;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.micro.initiative.domain.Provenance;
import org.essaim.micro.portfolio.automation.FactsToCommands;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundContext;
import org.essaim.micro.round.domain.RoundDecider;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.micro.round.domain.Standing;
import org.essaim.micro.round.domain.Team;
import org.essaim.micro.round.domain.TeamPart;
import org.essaim.micro.round.domain.TeamSeat;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;
import org.essaim.portfolio.PortfolioWriter;
import org.essaim.testkit.Rule;

/** However ballots went, what is exported of them gives another division the same ones. */
class ExportedBallotsProperties {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeId INITIATIVE = new InitiativeId("door");
    private static final PersonId OWNER = new PersonId("ada");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final Map<PersonId, Capacity> VOLUNTEERS =
            Map.of(
                    new PersonId("v0"), Capacity.OPERATIONAL,
                    new PersonId("v1"), Capacity.MANAGER,
                    new PersonId("v2"), Capacity.OPERATIONAL,
                    new PersonId("v3"), Capacity.MANAGER);

    /** A ballot: who votes what, and whether it is counted, cancelled or left to itself. */
    record Asked(Map<Integer, Choice> votes, int end, int days) {}

    private static final class Kept {
        private final DivisionPast past = new DivisionPast(DIVISION);
        private final Map<UUID, RoundState> rounds = new LinkedHashMap<>();

        Kept(LifecycleCommand launch) {
            new PaperDivision(DIVISION)
                    .ask(launch, FIRST_DAY).stream()
                            .filter(InitiativeEvent.class::isInstance)
                            .forEach(event -> past.add((InitiativeEvent) event));
        }

        boolean ask(RoundCommand command, LocalDate today) {
            RoundState state = rounds.getOrDefault(command.round(), RoundState.NOT_REQUESTED);
            Circumstances at =
                    new Circumstances(
                            BusinessDay.startOf(today).plusSeconds(12 * 3600), Policy.FOUNDING);
            if (RoundDecider.decide(command, state, context(), at)
                    instanceof Decision.Accepted<RoundEvent, ?>(var events)) {
                for (RoundEvent event : events) {
                    state = RoundState.evolve(state, event);
                    past.add(event);
                }
                rounds.put(command.round(), state);
                return true;
            }
            return false;
        }

        List<PortfolioFact> facts() {
            return past.facts(_ -> Optional.of("a text"));
        }

        /** How each ballot that is over ended, and when; but those in which one or two voted. */
        List<String> ended() {
            return rounds.values().stream()
                    .filter(RoundState.Ended.class::isInstance)
                    .map(RoundState.Ended.class::cast)
                    .filter(it -> !Set.of(1, 2).contains(it.counted().votes().size()))
                    .map(it -> it.on() + " " + it.outcome() + " " + it.last().plan().amount())
                    .sorted()
                    .toList();
        }
    }

    @Property(tries = 300)
    @Rule({"R16", "R31", "R100"})
    void exported_imported_and_exported_again_they_are_the_same_lines(
            @ForAll("pasts") List<Asked> asked) {
        Kept lived = lived(asked);
        List<PortfolioFact> stated = read(lived.facts());
        Kept imported = new Kept(launch());
        FactsToCommands commands = new FactsToCommands(DIVISION);
        for (PortfolioFact fact : stated.subList(1, stated.size())) {
            DivisionFact own = (DivisionFact) fact;
            RoundCommand command = (RoundCommand) commands.command(own, "line " + own);
            assertThat(imported.ask(command, FIRST_DAY.plusYears(9))).as("%s", fact).isTrue();
        }

        assertThat(imported.ended()).isEqualTo(lived.ended());
        assertThat(imported.facts()).isEqualTo(stated);
    }

    private static Kept lived(List<Asked> asked) {
        Kept kept = new Kept(launch());
        LocalDate today = FIRST_DAY;
        int number = 0;
        for (Asked each : asked) {
            UUID round = NamedUuid.of("round", "" + number++);
            kept.ask(request(round, number), today);
            for (var vote : each.votes().entrySet()) {
                PersonId person = new PersonId("v" + vote.getKey());
                UUID id = NamedUuid.of("vote", round.toString(), person.value());
                kept.ask(new RoundCommand.CastVote(round, id, person, vote.getValue()), today);
            }
            today = today.plusDays(each.days());
            switch (each.end()) {
                case 0 -> kept.ask(new RoundCommand.CloseBallot(round, new PersonId("v0")), today);
                case 1 -> kept.ask(new RoundCommand.Cancel(round, ReleaseCause.CLOSED), today);
                default -> kept.ask(new RoundCommand.Lapse(round, today), today);
            }
        }
        return kept;
    }

    private static RoundCommand request(UUID round, int number) {
        Team team = new Team(List.of(new TeamSeat(OWNER, TeamPart.DEVELOPER, true)));
        return new RoundCommand.Request(
                round,
                INITIATIVE,
                WrittenText.of("a text"),
                new Plan(RoundKind.LATER, Amount.of(number, number), 6, team, null, Set.of(), null),
                OWNER);
    }

    private static RoundContext context() {
        return new RoundContext(
                Optional.of(
                        new Standing(
                                OWNER, true, false, false, Money.noEuros(), new Team(List.of()))),
                VOLUNTEERS,
                new TreeSet<>());
    }

    private static LifecycleCommand launch() {
        WrittenText text = WrittenText.of("a text");
        return new LifecycleCommand.Launch(
                new Entry(INITIATIVE, NamedUuid.of("launch"), null, Provenance.imported(List.of())),
                DIVISION,
                DIVISION,
                text,
                Kind.PROTOTYPE,
                text,
                text,
                null,
                FIRST_DAY,
                null);
    }

    private static List<PortfolioFact> read(List<PortfolioFact> facts) {
        String file = String.join("", facts.stream().map(PortfolioWriter::line).toList());
        List<PortfolioFact> read = new ArrayList<>();
        PortfolioReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(line -> read.add(((PortfolioLine.Readable) line).fact()));
        return read;
    }

    @Provide
    Arbitrary<List<Asked>> pasts() {
        Arbitrary<Map<Integer, Choice>> votes =
                Arbitraries.maps(
                        Arbitraries.integers().between(0, 3), Arbitraries.of(Choice.class));
        return Combinators.combine(
                        votes, Arbitraries.of(0, 0, 0, 1, 2), Arbitraries.of(0, 3, 14, 15, 40))
                .as(Asked::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
