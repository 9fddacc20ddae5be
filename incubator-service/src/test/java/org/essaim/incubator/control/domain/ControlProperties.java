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
import org.essaim.runtime.ContractJson;
import org.essaim.testkit.Rule;

/** Laws of control over random histories. */
class ControlProperties {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID ID = NamedUuid.of("t", "chosen by the division");
    private static final PersonId INSIDER = new PersonId("vera");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 10);
    private static final InitiativeId ABRI = new InitiativeId("abri");

    private static final Arbitrary<Controller> CONTROLLERS =
            Arbitraries.of(
                    new Controller(new PersonId("cleo"), null),
                    new Controller(new PersonId("carl"), new DivisionId("dinum")),
                    new Controller(INSIDER, ANCT));

    private static final Arbitrary<UUID> FINDINGS =
            Arbitraries.integers().between(0, 2).map(n -> NamedUuid.of("t", "f" + n));

    @Property(tries = 10_000)
    @Rule("R96")
    void a_finding_is_opened_once_answered_before_it_is_closed_and_closed_once(
            @ForAll("actions") List<Action> actions, @ForAll ControlItem.Kind kind) {
        Set<UUID> opened = new HashSet<>();
        Set<UUID> answered = new HashSet<>();
        Set<UUID> closed = new HashSet<>();
        for (ControlEvent event : history(actions, kind)) {
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
            @ForAll("actions") List<Action> actions, @ForAll ControlItem.Kind kind) {
        for (ControlEvent event : history(actions, kind)) {
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
            @ForAll("actions") List<Action> actions, @ForAll ControlItem.Kind kind) {
        PersonId holder = null;
        for (ControlEvent event : history(actions, kind)) {
            if (event instanceof ControlEvent.Taken taken) {
                assertThat(holder).isNull();
                holder = taken.controller();
            } else if (event instanceof ControlEvent.GivenBack back) {
                assertThat(back.controller()).isEqualTo(holder);
                holder = null;
            }
        }
    }

    @Property(tries = 10_000)
    @Rule({"R53", "R95", "R96"})
    void evidence_is_controlled_as_an_expense_is(@ForAll("actions") List<Action> actions) {
        assertThat(stored(history(actions, ControlItem.Kind.EVIDENCE)))
                .isEqualTo(
                        stored(history(actions, ControlItem.Kind.EXPENSE))
                                .replace("expenseId", "evidenceId"));
    }

    @Property
    @Rule({"R53", "R95"})
    void no_two_items_have_one_file(
            @ForAll("items") ControlItem one, @ForAll("items") ControlItem other) {
        assertThat(ControlCommand.targetOf(one).equals(ControlCommand.targetOf(other)))
                .isEqualTo(one.equals(other));
    }

    /** What somebody does, about whatever it is. */
    interface Action {
        ControlCommand about(ControlItem item);
    }

    private static String stored(List<ControlEvent> events) {
        return ContractJson.mapper().writeValueAsString(events);
    }

    private static List<ControlEvent> history(List<Action> actions, ControlItem.Kind kind) {
        ControlItem item = new ControlItem(kind, ANCT, ID);
        QueuedItem queued = new QueuedItem(item, ABRI);
        List<ControlEvent> events = new ArrayList<>();
        ControlState state = ControlState.INITIAL;
        for (Action action : actions) {
            if (ControlDecider.decide(action.about(item), state, Optional.of(queued), DAY)
                    instanceof Decision.Accepted<ControlEvent, ControlRefusal>(var happened)) {
                for (ControlEvent event : happened) {
                    state = ControlState.evolve(state, event);
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** Also of divisions that are called like a kind, or like an item of another one. */
    @Provide
    Arbitrary<ControlItem> items() {
        return Combinators.combine(
                        Arbitraries.of(ControlItem.Kind.class),
                        Arbitraries.of("anct", "evidence", "anct/" + ID, ID + "/evidence"),
                        Arbitraries.of(ID, NamedUuid.of("t", "another")))
                .as((kind, division, id) -> new ControlItem(kind, new DivisionId(division), id));
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        return Arbitraries.oneOf(
                        CONTROLLERS.<Action>map(who -> item -> new ControlCommand.Take(item, who)),
                        CONTROLLERS.<Action>map(
                                who -> item -> new ControlCommand.GiveBack(item, who)),
                        CONTROLLERS.<Action>map(
                                who -> item -> new ControlCommand.LookAt(item, who)),
                        Combinators.combine(FINDINGS, CONTROLLERS).as(ControlProperties::open),
                        Combinators.combine(FINDINGS, CONTROLLERS, Arbitraries.of(true, false))
                                .as(ControlProperties::answer),
                        Combinators.combine(
                                        FINDINGS, CONTROLLERS, Arbitraries.of(FindingOutcome.class))
                                .as(ControlProperties::close))
                .list()
                .ofMaxSize(25);
    }

    private static Action open(UUID finding, Controller who) {
        return item ->
                new ControlCommand.OpenFinding(
                        item, finding, FindingGround.OTHER, text("why?"), who);
    }

    private static Action answer(UUID finding, Controller who, boolean volunteer) {
        return item ->
                new ControlCommand.Answer(
                        item,
                        finding,
                        NamedUuid.of("t", finding + who.person().value()),
                        text("because"),
                        who.person(),
                        who.division(),
                        volunteer);
    }

    private static Action close(UUID finding, Controller who, FindingOutcome outcome) {
        return item -> new ControlCommand.CloseFinding(item, finding, outcome, null, who);
    }
}
