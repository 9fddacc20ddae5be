package org.essaim.micro.initiative.domain;

import java.util.Map;
import org.essaim.contract.Flag;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.LifecycleCommand.EnterStage;
import org.essaim.micro.initiative.domain.LifecycleRefusal.Part;

/** An initiative goes forward from stage to stage, and some stages ask for something (R80, R81). */
final class StageDecisions {

    private StageDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> enter(
            EnterStage c, RunningInitiative state, Circumstances at) {
        Lifecycle lifecycle = state.lifecycle();
        Stage from = lifecycle.stage();
        return Days.check(c.enteredOn(), at, state)
                .refuseIf(
                        lifecycle.isDormant() && !c.provenance().imported(),
                        () -> new LifecycleRefusal.Dormant(lifecycle.dormantSince()))
                .refuseIf(
                        c.stage().compareTo(from) <= 0,
                        () -> new LifecycleRefusal.NotForward(from, c.stage()))
                .and(gate(c, state, at))
                .accept(
                        () ->
                                new LifecycleEvent.StageEntered(
                                        c.initiative(),
                                        c.entryId(),
                                        from,
                                        c.stage(),
                                        c.enteredOn(),
                                        c.person(),
                                        lifecycle.skipsTo(c.stage())
                                                ? c.provenance().flags(Flag.SKIPPED_STAGE)
                                                : c.provenance().flags()));
    }

    /** What a stage asks for before it is entered (R81). */
    private static Checks<InitiativeRefusal> gate(
            EnterStage c, RunningInitiative state, Circumstances at) {
        boolean imported = c.provenance().imported();
        Checks<InitiativeRefusal> gate = Checks.none();
        return switch (c.stage()) {
            case IDEA, PILOT -> gate;
            case GROWTH ->
                    gate.refuseIf(
                            !state.evidence().isUsedProduct(at.policy()),
                            () -> new LifecycleRefusal.NotUsedYet(c.initiative()));
            case CONSOLIDATION ->
                    gate.complete(
                            Map.of(
                                    Part.SECURITY_CHECKLIST, imported || c.securityChecked(),
                                    Part.RELIABILITY_CHECKLIST, imported || c.reliabilityChecked()),
                            LifecycleRefusal.ChecklistsMissing::new);
            case INTEGRATED ->
                    gate.refuseIf(
                            true, () -> new LifecycleRefusal.IntegrationNeeded(c.initiative()));
        };
    }
}
