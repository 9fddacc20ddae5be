package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Refuses;

/** Why an initiative did not enter a stage (R80, R81). */
public sealed interface StageRefusal extends InitiativeRefusal {

    /** The same stage again, or an earlier one. */
    @Refuses(rule = "R80", code = "stage-not-forward")
    record NotForward(Stage from, Stage to) implements StageRefusal {}

    /** Growth without anybody who uses it (R81, R51). */
    @Refuses(rule = "R81", code = "stage-without-used-product")
    record NotUsedYet(InitiativeId initiative) implements StageRefusal {}

    /** Consolidation needs both checklists. */
    @Refuses(rule = "R81", code = "stage-without-checklists")
    record ChecklistsMissing(List<LifecycleRefusal.Part> missing) implements StageRefusal {}

    /** The last stage is reached by an integration alone. */
    @Refuses(rule = "R81", code = "stage-needs-integration")
    record IntegrationNeeded(InitiativeId initiative) implements StageRefusal {}
}
