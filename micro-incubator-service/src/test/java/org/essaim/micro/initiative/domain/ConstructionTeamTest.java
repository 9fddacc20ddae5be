package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The team of a construction, whoever was named before, by its plan or afterwards (R33, R40). */
class ConstructionTeamTest {

    private static final PersonId LEAD = new PersonId("p-lead");
    private static final PersonId DEV = new PersonId("p-dev");
    private static final Circumstances AT =
            new Circumstances(BusinessDay.startOf(TODAY).plusSeconds(3_600), Policy.FOUNDING);

    /**
     * Somebody is named, or a construction is decided.
     *
     * @param plan empty where somebody is named
     */
    record Step(PersonId person, TeamRole role, Map<PersonId, TeamRole> plan) {}

    @Test
    @Rule({"R33", "R40"})
    void the_people_of_the_plan_are_the_team_and_its_lead_opens_the_working_group() {
        var built = launchedOn(TODAY).when(building("build", Map.of(LEAD, TeamRole.PRODUCT_LEAD)));
        assertThat(built.accepted())
                .last()
                .isEqualTo(
                        new TeamEvent.TeamMemberNamed(
                                ID,
                                NamedUuid.of("member", id("build").toString(), LEAD.value()),
                                LEAD,
                                TeamRole.PRODUCT_LEAD,
                                TODAY,
                                null));
        var joining = new TeamCommand.JoinGroup(Entry.of(ID, id("joining"), DEV), TODAY);
        launchedOn(TODAY)
                .and(building("build", Map.of(LEAD, TeamRole.PRODUCT_LEAD)))
                .when(joining)
                .refused(new TeamRefusal.GroupNotOpenYet(TODAY, TODAY.plusDays(1)));
    }

    @Test
    @Rule("R33")
    void who_has_the_role_of_the_plan_already_is_not_named_again() {
        var named = launchedOn(TODAY).and(naming(LEAD, TeamRole.PRODUCT_LEAD, "named"));
        var plan = Map.of(LEAD, TeamRole.PRODUCT_LEAD, DEV, TeamRole.DEVELOPER);
        assertThat(named.when(building("build", plan)).accepted())
                .filteredOn(TeamEvent.TeamMemberNamed.class::isInstance)
                .extracting(event -> ((TeamEvent.TeamMemberNamed) event).member())
                .containsExactly(DEV);
    }

    @Test
    @Rule("R33")
    void ten_developers_who_were_named_first_are_too_many_for_a_construction() {
        var ten = launchedOn(TODAY);
        for (int i = 0; i < 10; i++) {
            ten = ten.and(naming(new PersonId("p-" + i), TeamRole.DEVELOPER, "named " + i));
        }
        ten.when(building("build", Map.of(LEAD, TeamRole.PRODUCT_LEAD)))
                .refused(new TeamRefusal.TeamRoleTaken(TeamRole.DEVELOPER, 2));
    }

    @Test
    @Rule("R33")
    void a_construction_of_half_days_alone_is_one() {
        var built =
                launchedOn(TODAY)
                        .and(
                                TestCommands.round(
                                        "build",
                                        RoundKind.CONSTRUCTION,
                                        Amount.of(0, 200),
                                        6,
                                        TODAY,
                                        Provenance.LIVE))
                        .and(naming(new PersonId("p-1"), TeamRole.DEVELOPER, "1"))
                        .and(naming(new PersonId("p-2"), TeamRole.DEVELOPER, "2"));
        built.when(naming(new PersonId("p-3"), TeamRole.DEVELOPER, "3"))
                .refused(new TeamRefusal.TeamRoleTaken(TeamRole.DEVELOPER, 2));
    }

    @Property
    @Rule("R33")
    void in_whatever_order_people_are_named_a_construction_has_four_at_most(
            @ForAll("steps") List<Step> steps) {
        InitiativeState state = launchedOn(TODAY).state();
        for (int i = 0; i < steps.size(); i++) {
            for (InitiativeEvent event : accepted(command(steps.get(i), "step " + i), state)) {
                state = InitiativeState.evolve(state, event);
            }
            RunningInitiative running = state.launched().orElseThrow();
            Collection<TeamRole> roles = running.team().members().values();
            if (running.account().grants().oldestFirst().stream()
                    .anyMatch(grant -> grant.kind() == RoundKind.CONSTRUCTION)) {
                assertThat(roles).hasSizeLessThanOrEqualTo(4);
                for (TeamRole role : TeamRole.values()) {
                    assertThat(Collections.frequency(roles, role))
                            .isLessThanOrEqualTo(role.mostInConstruction());
                }
                assertThat(running.team().members())
                        .containsAllEntriesOf(lastPlan(steps.subList(0, i + 1), running));
            }
        }
    }

    /** Of a plan that was granted as the last step, everybody is in the team. */
    private static Map<PersonId, TeamRole> lastPlan(List<Step> steps, RunningInitiative running) {
        Step last = steps.getLast();
        boolean granted = running.entries().contains(id("step " + (steps.size() - 1)));
        return granted ? last.plan() : Map.of();
    }

    private static List<InitiativeEvent> accepted(
            InitiativeCommand command, InitiativeState state) {
        return switch (InitiativeDecider.decide(command, state, AT)) {
            case Decision.Accepted<InitiativeEvent, InitiativeRefusal>(var events) -> events;
            case Decision.Refused<InitiativeEvent, InitiativeRefusal> _ -> List.of();
        };
    }

    private static InitiativeCommand command(Step step, String name) {
        return step.plan().isEmpty()
                ? naming(step.person(), step.role(), name)
                : building(name, step.plan());
    }

    private static InitiativeCommand naming(PersonId who, TeamRole role, String name) {
        return new TeamCommand.NameTeamMember(Entry.of(ID, id(name), ADA), who, role, TODAY, true);
    }

    private static InitiativeCommand building(String name, Map<PersonId, TeamRole> team) {
        return new FundingCommand.FundRound(
                Entry.of(ID, id(name)),
                RoundKind.CONSTRUCTION,
                Amount.of(100_00, 0),
                6,
                TODAY,
                team);
    }

    /** As a request has it, without which there is no plan. */
    private static boolean hasOneLead(Map<PersonId, TeamRole> plan) {
        return Collections.frequency(plan.values(), TeamRole.PRODUCT_LEAD) == 1;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<PersonId> people = Arbitraries.of("a", "b", "c", "d", "e").map(PersonId::new);
        Arbitrary<TeamRole> roles = Arbitraries.of(TeamRole.class);
        Arbitrary<Step> namings =
                Combinators.combine(people, roles).as((p, r) -> new Step(p, r, Map.of()));
        Arbitrary<Step> plans =
                Arbitraries.maps(people, roles)
                        .ofMinSize(1)
                        .ofMaxSize(4)
                        .filter(ConstructionTeamTest::hasOneLead)
                        .map(plan -> new Step(null, null, plan));
        return Arbitraries.frequencyOf(Tuple.of(3, namings), Tuple.of(1, plans))
                .list()
                .ofMaxSize(12);
    }
}
