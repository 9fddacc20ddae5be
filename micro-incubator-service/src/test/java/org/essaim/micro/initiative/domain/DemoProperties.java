package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.DemoTest.CODE;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.testkit.Texts.text;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.Rule;

/** Whatever happens at a demo, in whatever order: those who attend decide, each once (R42). */
@Rule("R42")
class DemoProperties {

    private static final Circumstances NOW =
            new Circumstances(
                    BusinessDay.startOf(TODAY).plusSeconds(12 * 3600), TestCommands.LONG_AGO);

    /** Ada is of the team, and the last two pay for it. */
    private static final List<PersonId> PEOPLE =
            List.of(
                    ADA,
                    new PersonId("p-bob"),
                    new PersonId("p-cid"),
                    new PersonId("p-dan"),
                    new PersonId("p-eve"),
                    new PersonId("p-flo"));

    private static final int FIRST_FUNDER = 4;

    /** One thing that somebody does. */
    record Act(int kind, int person, int which, int number) {}

    @Property(tries = 5_000)
    void a_decision_is_what_somebody_counts_who_was_there(@ForAll("evenings") List<Act> evening) {
        Map<PersonId, AttendeeRole> attended = new HashMap<>();
        Map<List<Object>, Choice> votes = new HashMap<>();
        int guests = 0;
        int users = 0;
        for (InitiativeEvent event : happened(evening)) {
            switch (event) {
                case DemoEvent.DemoAttended e ->
                        assertThat(attended.put(e.person(), e.as())).as("once").isNull();
                case DemoEvent.GuestsCounted e -> {
                    guests = e.guests().all();
                    users = e.guests().users();
                }
                case DemoEvent.ProductVoteCast e -> {
                    assertThat(attended).containsKey(e.person());
                    assertThat(votes.put(List.of(e.decisionId(), e.person()), e.choice()))
                            .as("one vote")
                            .isNull();
                }
                case DemoEvent.ProductDecided e -> {
                    assertThat(users > 0 || attended.containsValue(AttendeeRole.USER)).isTrue();
                    assertThat(attended).containsKey(e.person());
                    int yes = weigh(e, Choice.YES, votes, attended);
                    int no = weigh(e, Choice.NO, votes, attended);
                    assertThat(e.inFavour()).isBetween(yes, yes + guests);
                    assertThat(e.against()).isBetween(no, no + guests);
                    assertThat(e.inFavour() + e.against()).isBetween(yes + no, yes + no + guests);
                    assertThat(e.adopted()).isEqualTo(e.inFavour() > e.against());
                }
                case DemoEvent.DemoHeld e ->
                        assertThat(e.attendees().stream().map(Attendee::person))
                                .containsExactlyInAnyOrderElementsOf(attended.keySet());
                default -> {}
            }
        }
    }

    @Property(tries = 2_000)
    void whatever_those_say_who_pay_the_same_is_decided(@ForAll("evenings") List<Act> evening) {
        List<Act> turned =
                evening.stream()
                        .map(
                                act ->
                                        act.person() < FIRST_FUNDER || act.kind() != 4
                                                ? act
                                                : new Act(
                                                        act.kind(),
                                                        act.person(),
                                                        act.which(),
                                                        act.number() + 1))
                        .toList();

        assertThat(outcomes(turned)).isEqualTo(outcomes(evening));
    }

    @Property(tries = 2_000)
    void any_of_it_in_any_order_leads_somewhere(@ForAll("evenings") List<Act> evening) {
        InitiativeState state = TestCommands.launchedOn(TODAY).state();
        for (InitiativeEvent event : happened(evening).reversed()) {
            state = InitiativeState.evolve(state, event);
        }
        assertThat(state.launched()).isPresent();
    }

    private static int weigh(
            DemoEvent.ProductDecided e,
            Choice choice,
            Map<List<Object>, Choice> votes,
            Map<PersonId, AttendeeRole> attended) {
        return (int)
                attended.entrySet().stream()
                        .filter(each -> each.getValue() != AttendeeRole.FUNDER)
                        .filter(each -> choice == votes.get(List.of(e.decisionId(), each.getKey())))
                        .count();
    }

    private static List<InitiativeEvent> outcomes(List<Act> evening) {
        return happened(evening).stream()
                .filter(DemoEvent.ProductDecided.class::isInstance)
                .toList();
    }

    private static List<InitiativeEvent> happened(List<Act> evening) {
        InitiativeState state = TestCommands.launchedOn(TODAY).state();
        List<InitiativeEvent> happened = new ArrayList<>();
        List<InitiativeCommand> commands = new ArrayList<>();
        commands.add(new DemoCommand.OpenDemo(Entry.of(ID, id("d"), ADA), CODE));
        for (int i = 0; i < evening.size(); i++) {
            commands.add(command(evening.get(i), i));
        }
        for (InitiativeCommand command : commands) {
            if (InitiativeDecider.decide(command, state, NOW)
                    instanceof Decision.Accepted<InitiativeEvent, InitiativeRefusal>(var events)) {
                for (InitiativeEvent event : events) {
                    state = InitiativeState.evolve(state, event);
                    happened.add(event);
                }
            }
        }
        return happened;
    }

    private static InitiativeCommand command(Act a, int number) {
        PersonId who = PEOPLE.get(a.person());
        Entry entry = Entry.of(ID, id("act " + number), who);
        UUID decision = id("decision " + a.which());
        return switch (a.kind()) {
            case 0, 1 ->
                    new DemoCommand.AttendDemo(
                            entry,
                            id("d"),
                            a.number() == 0 ? "another code" : CODE,
                            new Attending(
                                    a.number() % 2 == 0 ? AttendeeRole.GUEST : AttendeeRole.USER,
                                    a.person() >= FIRST_FUNDER,
                                    false));
            case 2 ->
                    new DemoCommand.CountGuests(
                            entry, id("d"), new GuestCount(a.number() % 3, a.which()));
            case 3 ->
                    new DemoCommand.OpenDecision(
                            Entry.of(ID, decision, who), id("d"), text("a dark mode"));
            case 4 ->
                    new DemoCommand.CastProductVote(
                            entry, id("d"), decision, a.number() % 2 == 0 ? Choice.YES : Choice.NO);
            case 5 ->
                    new DemoCommand.ConcludeDecision(
                            entry, id("d"), decision, a.number() % 3, a.number() / 3);
            default -> new DemoCommand.EndDemo(entry, id("d"));
        };
    }

    @Provide
    Arbitrary<List<Act>> evenings() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 1, 1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 6),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 6))
                .as(Act::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }
}
