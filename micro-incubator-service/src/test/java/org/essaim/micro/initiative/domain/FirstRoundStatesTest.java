package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Copies;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/**
 * Every state that a first round can reach by what people can do in it, not by examples: none of
 * them waits for somebody's leave (R20).
 */
class FirstRoundStatesTest {

    private static final PersonId EVE = new PersonId("p-eve");
    private static final LocalDate DAY = LAUNCHED.plusDays(30);
    private static final Circumstances AT =
            new Circumstances(
                    BusinessDay.startOf(TODAY).plusSeconds(43_200), TestCommands.LONG_AGO);

    /** What the envelope had for the launch: nothing, a part, all of it. */
    private static final List<Amount> GRANTED =
            List.of(Amount.NOTHING, Amount.of(120_00, 3), Amount.of(500_00, 10));

    /** What can be done in a first round, each deed by those whose it is (R28). */
    private static final Map<String, Function<PersonId, InitiativeCommand>> DEEDS = deeds();

    private static final Set<InitiativeState> REACHABLE = explored();

    private static final Set<String> OF_THE_OWNER = Set.of("offer", "accept", "lead");

    @Test
    @Rule("R20")
    void whatever_a_first_round_holds_the_owner_and_the_team_spend_at_once_in_every_state() {
        int states = 0;
        for (InitiativeState state : REACHABLE) {
            if (state instanceof RunningInitiative running && !running.account().isStopped()) {
                Amount held = running.account().grants().heldOn(DAY);
                states++;
                Team team = running.team();
                for (PersonId person : Copies.with(team.members().keySet(), team.owner())) {
                    assertThat(held.isNothing() || accepts(state, spending("all", held, person)))
                            .as("%s spends %s in %s", person, held, state)
                            .isTrue();
                }
            }
        }
        assertThat(states).isGreaterThan(900);
    }

    @Test
    @Rule("R20")
    void nobody_can_give_somebody_leave_that_they_could_not_give_themselves() {
        for (InitiativeState state : REACHABLE) {
            for (String wanted : DEEDS.keySet()) {
                InitiativeCommand mine = DEEDS.get(wanted).apply(ADA);
                if (OF_THE_OWNER.contains(wanted) || accepts(state, mine)) {
                    continue;
                }
                for (var other : DEEDS.entrySet()) {
                    InitiativeState after = after(state, other.getValue().apply(BOB));
                    if (!after.equals(state)
                            && !after.knows(mine.entryId())
                            && accepts(after, mine)) {
                        InitiativeState alone = after(state, other.getValue().apply(ADA));
                        assertThat(accepts(alone, mine))
                                .as("%s waits for %s by somebody else", wanted, other.getKey())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    @Rule("R28")
    void whoever_neither_owns_nor_builds_it_changes_nothing_of_it_in_any_state() {
        PersonId stranger = new PersonId("p-kim");
        for (InitiativeState state : REACHABLE) {
            for (var deed : DEEDS.entrySet()) {
                assertThat(after(state, deed.getValue().apply(stranger)))
                        .as("%s by a stranger", deed.getKey())
                        .isEqualTo(state);
            }
        }
    }

    @Test
    @Rule("R20")
    void a_launch_ends_in_a_running_initiative_whoever_launches_and_whatever_there_is() {
        for (PersonId person : List.of(ADA, BOB, EVE)) {
            for (Amount granted : GRANTED) {
                assertThat(launched(person, granted)).isInstanceOf(RunningInitiative.class);
            }
        }
    }

    private static Set<InitiativeState> explored() {
        Set<InitiativeState> seen = new HashSet<>();
        Deque<InitiativeState> toVisit = new ArrayDeque<>();
        GRANTED.forEach(granted -> toVisit.add(launched(ADA, granted)));
        while (!toVisit.isEmpty()) {
            InitiativeState state = toVisit.poll();
            if (seen.add(state)) {
                for (var deed : DEEDS.values()) {
                    for (PersonId person : List.of(ADA, BOB)) {
                        toVisit.add(after(state, deed.apply(person)));
                    }
                }
            }
        }
        return seen;
    }

    private static InitiativeState launched(PersonId person, Amount granted) {
        InitiativeState launched =
                after(
                        InitiativeState.UNLAUNCHED,
                        TestCommands.launch(
                                "it hurts",
                                "a form",
                                TestCommands.DIVISION,
                                person,
                                Provenance.LIVE));
        return after(launched, TestCommands.opening(granted));
    }

    private static boolean accepts(InitiativeState state, InitiativeCommand command) {
        return InitiativeDecider.decide(command, state, AT)
                instanceof Decision.Accepted<InitiativeEvent, InitiativeRefusal>;
    }

    private static InitiativeState after(InitiativeState state, InitiativeCommand command) {
        InitiativeState next = state;
        if (InitiativeDecider.decide(command, state, AT)
                instanceof Decision.Accepted<InitiativeEvent, InitiativeRefusal>(var events)) {
            for (InitiativeEvent event : events) {
                next = InitiativeState.evolve(next, event);
            }
        }
        return next;
    }

    private static InitiativeCommand spending(String name, Amount amount, PersonId person) {
        return new SpendingCommand.RecordExpense(
                entry(name, person), amount, text("x"), Purpose.PRODUCT, DAY);
    }

    private static Entry entry(String name, PersonId person) {
        return Entry.of(ID, id(name), person);
    }

    private static Map<String, Function<PersonId, InitiativeCommand>> deeds() {
        Map<String, Function<PersonId, InitiativeCommand>> deeds = new LinkedHashMap<>();
        deeds.put("spend", who -> spending("spend", Amount.of(120_00, 3), who));
        deeds.put("spend more", who -> spending("more", Amount.of(380_00, 7), who));
        deeds.put(
                "reverse",
                who ->
                        new SpendingCommand.ReverseExpense(
                                entry("reverse", who), id("spend"), text("x"), TODAY));
        deeds.put("use", who -> TestCommands.useBy(who, "use", 1));
        deeds.put(
                "pilot", who -> new LifecycleCommand.EnterStage(entry("p", who), Stage.PILOT, DAY));
        deeds.put(
                "growth",
                who -> new LifecycleCommand.EnterStage(entry("g", who), Stage.GROWTH, DAY));
        deeds.put("pause", who -> new LifecycleCommand.Pause(entry("pause", who), text("x"), DAY));
        deeds.put(
                "revive",
                who -> new LifecycleCommand.Revive(entry("revive", who), text("x"), null, DAY));
        deeds.put(
                "lead",
                who ->
                        new TeamCommand.NameTeamMember(
                                entry("lead", who), EVE, TeamRole.PRODUCT_LEAD, DAY));
        deeds.put("offer", who -> new TeamCommand.OfferOwnership(entry("offer", who), BOB));
        deeds.put("accept", who -> new TeamCommand.AcceptOwnership(entry("accept", who)));
        deeds.put(
                "close",
                who -> new LifecycleCommand.Close(entry("c", who), text("x"), text("y"), TODAY));
        return deeds;
    }
}
