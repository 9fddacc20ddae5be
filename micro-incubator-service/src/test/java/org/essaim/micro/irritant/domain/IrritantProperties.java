package org.essaim.micro.irritant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.Recurrence;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** What holds of several irritants whatever people do with them. */
class IrritantProperties {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final Circumstances AT =
            new Circumstances(Instant.parse("2022-01-01T12:00:00Z"), Policy.FOUNDING);
    private static final WrittenText TEXT = text("it hurts");

    /** Something that somebody does to one irritant or two. */
    record Ask(int kind, int irritant, int other, int person) {}

    @Property(tries = 10_000)
    @Rule("R91")
    void nobody_counts_twice_and_merging_loses_nobody(@ForAll("histories") List<Ask> asks) {
        Map<UUID, IrritantState> states = new HashMap<>();
        Map<UUID, Set<PersonId>> felt = new HashMap<>();
        for (Ask ask : asks) {
            play(command(ask), states, felt);
        }
        for (var entry : states.entrySet()) {
            if (entry.getValue() instanceof IrritantState.Open open) {
                assertThat(open.people()).isEqualTo(felt.get(entry.getKey()));
                assertThat(open.corroborators()).doesNotContain(open.reporter());
            }
        }
    }

    @Property(tries = 10_000)
    @Rule("R91")
    void it_is_resolved_by_its_reporter_or_two_others_who_feel_it(
            @ForAll("histories") List<Ask> asks) {
        Map<UUID, IrritantState> states = new HashMap<>();
        for (Ask ask : asks) {
            IrritantCommand command = command(ask);
            IrritantState before =
                    states.getOrDefault(command.irritant(), IrritantState.UNREPORTED);
            for (IrritantEvent event : accepted(command, states)) {
                if (event instanceof IrritantEvent.Resolved e
                        && before instanceof IrritantState.Open open) {
                    Set<PersonId> said = new HashSet<>(open.relieved());
                    said.add(e.person());
                    assertThat(open.people()).containsAll(said);
                    assertThat(said.contains(open.reporter()) || said.size() == 2).isTrue();
                }
            }
        }
    }

    /** As the running service does it: a merge and its pooling are one. */
    private static void play(
            IrritantCommand command,
            Map<UUID, IrritantState> states,
            Map<UUID, Set<PersonId>> felt) {
        Map<UUID, IrritantState> before = new HashMap<>(states);
        for (IrritantEvent event : accepted(command, states)) {
            if (event instanceof IrritantEvent.Merged merged) {
                var pool =
                        new IrritantCommand.Pool(merged.into(), merged.irritant(), merged.people());
                if (accepted(pool, states).isEmpty()) {
                    states.clear();
                    states.putAll(before);
                    return;
                }
                felt.get(merged.into()).addAll(felt.get(merged.irritant()));
            } else if (event instanceof IrritantEvent.Reported reported) {
                felt.put(reported.irritant(), new HashSet<>(Set.of(reported.person())));
            } else if (event instanceof IrritantEvent.Corroborated e) {
                assertThat(felt.get(e.irritant()).add(e.person())).isTrue();
            } else if (event instanceof IrritantEvent.Reopened e) {
                felt.get(e.irritant()).add(e.person());
            }
        }
    }

    private static List<IrritantEvent> accepted(
            IrritantCommand command, Map<UUID, IrritantState> states) {
        IrritantState state = states.getOrDefault(command.irritant(), IrritantState.UNREPORTED);
        Decision<IrritantEvent, IrritantRefusal> decision =
                IrritantDecider.decide(command, state, AT);
        assertThat(IrritantDecider.decide(command, state, AT)).isEqualTo(decision);
        return switch (decision) {
            case Decision.Refused<IrritantEvent, IrritantRefusal>(var why) -> {
                assertThat(why.rule()).startsWith("R9");
                yield List.of();
            }
            case Decision.Accepted<IrritantEvent, IrritantRefusal>(var events) -> {
                for (IrritantEvent event : events) {
                    states.merge(
                            command.irritant(),
                            IrritantState.evolve(IrritantState.UNREPORTED, event),
                            (old, _) -> IrritantState.evolve(old, event));
                }
                yield events;
            }
        };
    }

    private static IrritantCommand command(Ask ask) {
        UUID irritant = NamedUuid.of("irritant", "" + ask.irritant());
        UUID other = NamedUuid.of("irritant", "" + ask.other());
        PersonId person = new PersonId("p" + ask.person());
        return switch (ask.kind()) {
            case 0, 1 ->
                    new IrritantCommand.Report(
                            irritant,
                            IrritantCategory.WASTE,
                            Recurrence.values()[ask.person()],
                            TEXT,
                            TEXT,
                            List.of(),
                            DAY,
                            person);
            case 2 -> new IrritantCommand.Merge(irritant, other, DAY, person);
            case 3 -> new IrritantCommand.Resolve(irritant, DAY, person);
            case 5 -> new IrritantCommand.Reopen(irritant, DAY, person);
            default -> new IrritantCommand.Corroborate(irritant, person);
        };
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 5),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as(Ask::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(30);
    }
}
