package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST_ROUND;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.acceptance;
import static org.essaim.micro.initiative.domain.TestCommands.answer;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.integrated;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.offer;
import static org.essaim.micro.initiative.domain.TestCommands.stage;
import static org.essaim.micro.initiative.domain.TestCommands.use;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Who skips a stage passes its gate too, and nobody takes over a product for somebody else. */
class GatesTest {

    private static final InitiativeCommand USED =
            use("u", 3, EvidenceLevel.MEASURED, TODAY.minusDays(1));

    @Test
    @Rule("R81")
    void a_product_that_nobody_uses_is_neither_consolidated_nor_integrated() {
        var answered = answered(launchedOn(TODAY));
        var unused = new LifecycleRefusal.NotUsedYet(ID);
        answered.when(stage("s", Stage.CONSOLIDATION)).refused(unused);
        answered.when(offer(TODAY)).refused(unused);
    }

    @Test
    @Rule({"R81", "R51"})
    void a_declared_use_opens_no_gate() {
        answered(launchedOn(TODAY))
                .and(use("d", 300, EvidenceLevel.DECLARED, TODAY))
                .when(stage("s", Stage.CONSOLIDATION))
                .refused(new LifecycleRefusal.NotUsedYet(ID));
    }

    @Test
    @Rule("R81")
    void consolidation_and_integration_ask_for_an_answer_to_each_point() {
        var used = launchedOn(TODAY).and(USED).and(answer(ChecklistPoint.ACCESS));
        List<ChecklistPoint> missing =
                List.of(
                        ChecklistPoint.PERSONAL_DATA,
                        ChecklistPoint.VULNERABILITIES,
                        ChecklistPoint.BACKUPS,
                        ChecklistPoint.MONITORING,
                        ChecklistPoint.SUPPORT);
        var refusal = new LifecycleRefusal.ChecklistsMissing(missing);
        used.when(stage("s", Stage.CONSOLIDATION)).refused(refusal);
        used.when(offer(TODAY)).refused(refusal);
        assertThat(answered(used).when(stage("s", Stage.CONSOLIDATION)).accepted()).hasSize(1);
    }

    @Test
    @Rule("R81")
    void what_a_checklist_says_is_kept() {
        launchedOn(TODAY)
                .when(answer(ChecklistPoint.BACKUPS))
                .then(
                        new LifecycleEvent.ChecklistAnswered(
                                ID,
                                id("answer BACKUPS"),
                                ChecklistPoint.BACKUPS,
                                reference("as we should"),
                                TODAY,
                                ADA));
    }

    @Test
    @Rule("R81")
    void a_gate_that_was_passed_is_not_asked_for_again() {
        var consolidated =
                answered(launchedOn(TODAY).and(USED)).and(stage("s", Stage.CONSOLIDATION));
        assertThat(consolidated.when(offer(TODAY)).accepted()).hasSize(1);
    }

    @Test
    @Rule("R81")
    void an_administration_accepts_in_person_and_from_outside_the_team() {
        var offered = answered(launchedOn(TODAY).and(USED)).and(offer(TODAY));
        offered.when(acceptance(ADA, TODAY)).refused(new LifecycleRefusal.AcceptedByTeam(ID));
        offered.when(acceptance(BOB, TODAY))
                .then(
                        List.of(
                                new LifecycleEvent.Integrated(
                                        ID,
                                        id("integration"),
                                        reference("the ministry"),
                                        reference("its directorate"),
                                        TODAY,
                                        BOB,
                                        List.of(Flag.SKIPPED_STAGE, Flag.EARLY_INTEGRATION)),
                                new FundingEvent.GrantReleased(
                                        ID, FIRST, FIRST_ROUND, ReleaseCause.INTEGRATED, TODAY)));
    }

    @Test
    @Rule("R81")
    void what_nobody_offered_is_not_accepted() {
        answered(launchedOn(TODAY).and(USED))
                .when(acceptance(BOB, TODAY))
                .refused(new LifecycleRefusal.IntegrationNotOffered(ID));
    }

    @Test
    @Rule({"R81", "R16"})
    void an_import_says_what_happened_without_checklists_and_acceptance() {
        var launched = launchedOn(TODAY);
        assertThat(launched.when(stage("s", Stage.CONSOLIDATION, IMPORTED)).accepted()).hasSize(1);
        assertThat(launched.when(integrated(TODAY)).accepted()).hasSize(2);
    }

    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            answered(
                    DeciderSpec<
                                            InitiativeCommand,
                                            InitiativeState,
                                            InitiativeEvent,
                                            InitiativeRefusal>
                                    .Given
                            given) {
        for (ChecklistPoint point : ChecklistPoint.values()) {
            given = given.and(answer(point));
        }
        return given;
    }
}
