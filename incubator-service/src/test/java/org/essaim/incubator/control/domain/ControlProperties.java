package org.essaim.incubator.control.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Laws of control over random histories. */
class ControlProperties {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID EXPENSE = NamedUuid.of("t", "expense");
    private static final ExpenseKey KEY = new ExpenseKey(new DivisionId("anct"), EXPENSE);
    private static final PersonId INSIDER = new PersonId("vera");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final QueuedExpense QUEUED =
            new QueuedExpense(EXPENSE, ANCT, new InitiativeId("abri"));

    private static final List<Controller> CONTROLLERS =
            List.of(
                    new Controller(new PersonId("cleo"), null),
                    new Controller(new PersonId("carl"), new DivisionId("dinum")),
                    new Controller(INSIDER, ANCT));

    @Property(tries = 10_000)
    @Rule("R96")
    void a_finding_is_opened_once_answered_before_it_is_closed_and_closed_once(
            @ForAll("commands") List<ControlCommand> commands) {
        Set<UUID> opened = new HashSet<>();
        Set<UUID> answered = new HashSet<>();
        Set<UUID> closed = new HashSet<>();
        for (ControlEvent event : history(commands)) {
            switch (event) {
                case ControlEvent.Taken _, ControlEvent.GivenBack _, ControlEvent.LookedAt _ -> {}
                case ControlEvent.FindingOpened e -> assertThat(opened.add(e.findingId())).isTrue();
                case ControlEvent.FindingAnswered e -> {
                    assertThat(opened).contains(e.findingId());
                    assertThat(closed).doesNotContain(e.findingId());
                    answered.add(e.findingId());
                }
                case ControlEvent.FindingClosed e -> {
                    assertThat(closed.add(e.findingId())).isTrue();
                    assertThat(
                                    e.outcome() == FindingOutcome.WITHDRAWN
                                            || answered.contains(e.findingId()))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 10_000)
    @Rule("R96")
    void nobody_of_the_division_is_ever_its_controller_and_nobody_else_answers_for_it(
            @ForAll("commands") List<ControlCommand> commands) {
        for (ControlEvent event : history(commands)) {
            switch (event) {
                case ControlEvent.Taken e -> assertThat(e.controller()).isNotEqualTo(INSIDER);
                case ControlEvent.GivenBack e -> assertThat(e.controller()).isNotEqualTo(INSIDER);
                case ControlEvent.LookedAt e -> assertThat(e.controller()).isNotEqualTo(INSIDER);
                case ControlEvent.FindingOpened e ->
                        assertThat(e.controller()).isNotEqualTo(INSIDER);
                case ControlEvent.FindingAnswered e -> assertThat(e.person()).isEqualTo(INSIDER);
                case ControlEvent.FindingClosed e ->
                        assertThat(e.controller()).isNotEqualTo(INSIDER);
            }
        }
    }

    @Property(tries = 10_000)
    @Rule("R95")
    void nobody_takes_what_another_has_and_only_who_has_it_gives_it_back(
            @ForAll("commands") List<ControlCommand> commands) {
        PersonId holder = null;
        for (ControlEvent event : history(commands)) {
            if (event instanceof ControlEvent.Taken taken) {
                assertThat(holder).isNull();
                holder = taken.controller();
            } else if (event instanceof ControlEvent.GivenBack back) {
                assertThat(back.controller()).isEqualTo(holder);
                holder = null;
            }
        }
    }

    private static List<ControlEvent> history(List<ControlCommand> commands) {
        List<ControlEvent> events = new ArrayList<>();
        ControlState state = ControlState.INITIAL;
        for (ControlCommand command : commands) {
            if (ControlDecider.decide(command, state, Optional.of(QUEUED), DAY)
                    instanceof Decision.Accepted<ControlEvent, ControlRefusal>(var happened)) {
                for (ControlEvent event : happened) {
                    state = ControlState.evolve(state, event);
                    events.add(event);
                }
            }
        }
        return events;
    }

    @Provide
    Arbitrary<List<ControlCommand>> commands() {
        Arbitrary<UUID> findings =
                Arbitraries.integers().between(0, 2).map(n -> NamedUuid.of("t", "f" + n));
        Arbitrary<Controller> controllers = Arbitraries.of(CONTROLLERS);
        Arbitrary<ControlCommand> command =
                Arbitraries.oneOf(
                        controllers.map(who -> new ControlCommand.Take(KEY, who)),
                        controllers.map(who -> new ControlCommand.GiveBack(KEY, who)),
                        controllers.map(who -> new ControlCommand.LookAt(KEY, who)),
                        Combinators.combine(findings, controllers)
                                .as(
                                        (f, who) ->
                                                new ControlCommand.OpenFinding(
                                                        KEY,
                                                        f,
                                                        FindingGround.OTHER,
                                                        text("why?"),
                                                        who)),
                        Combinators.combine(findings, controllers, Arbitraries.of(true, false))
                                .as(
                                        (f, who, volunteer) ->
                                                new ControlCommand.Answer(
                                                        KEY,
                                                        f,
                                                        NamedUuid.of("t", f + who.person().value()),
                                                        text("because"),
                                                        who.person(),
                                                        who.division(),
                                                        volunteer)),
                        Combinators.combine(
                                        findings, controllers, Arbitraries.of(FindingOutcome.class))
                                .as(
                                        (f, who, outcome) ->
                                                new ControlCommand.CloseFinding(
                                                        KEY, f, outcome, null, who)));
        return command.list().ofMaxSize(25);
    }
}
