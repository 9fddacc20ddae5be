package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.Stage;

/**
 * Who owns an initiative, how far it has come and who uses it: everything but its money.
 *
 * @param usedBy the most users that a measured or confirmed evidence counted (R51)
 * @param dormantSince the day of the pause, or null while it is awake (R83)
 */
public record Lifecycle(
        LocalDate launchedOn, Owner owner, Stage stage, int usedBy, LocalDate dormantSince) {

    static Lifecycle launched(InitiativeEvent.Launched e) {
        return new Lifecycle(e.launchedOn(), new Owner(e.owner(), null), Stage.IDEA, 0, null);
    }

    /** Whether it is a used product under the policy (R51). */
    boolean isUsed(Policy policy) {
        return policy.isUsedProduct(usedBy, EvidenceLevel.MEASURED);
    }

    /** Whether it rests (R83). */
    boolean isDormant() {
        return dormantSince != null;
    }

    Lifecycle after(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.UsageMeasured e -> used(provenBy(e));
            case EvidenceEvent.UsageConfirmed e -> used(e.users());
            case ProgressEvent.Paused e ->
                    new Lifecycle(launchedOn, owner, stage, usedBy, e.pausedOn());
            case ProgressEvent.Revived e ->
                    new Lifecycle(launchedOn, owner, e.stage(), usedBy, null);
            case InitiativeEvent.StageEntered e -> at(e.stage());
            case InitiativeEvent.Integrated _ -> at(Stage.INTEGRATED);
            case InitiativeEvent.OwnershipOffered e -> owned(new Owner(owner.person(), e.to()));
            case InitiativeEvent.OwnershipAccepted e -> owned(new Owner(e.owner(), null));
            case InitiativeEvent.Launched _,
                    InitiativeEvent.FirstRoundOpened _,
                    InitiativeEvent.RoundFunded _,
                    InitiativeEvent.Spent _,
                    InitiativeEvent.ExpenseReversed _,
                    InitiativeEvent.Closed _,
                    InitiativeEvent.GrantReleased _,
                    InitiativeEvent.GrantReopened _,
                    StopEvent.Stopped _,
                    StopEvent.Reinstated _,
                    StopEvent.ReinstatementSettled _,
                    TeamEvent _,
                    DemoEvent _,
                    ProgressEvent.ObstacleMet _,
                    ProgressEvent.DerogationNoted _,
                    ProgressEvent.Flagged _,
                    EvidenceEvent.MeasuringKeyIssued _,
                    EvidenceEvent.MeasuringKeyRevoked _ ->
                    this;
        };
    }

    private Lifecycle used(int users) {
        return new Lifecycle(launchedOn, owner, stage, Math.max(usedBy, users), dormantSince);
    }

    private static int provenBy(InitiativeEvent.UsageMeasured e) {
        return e.level().proves() ? e.users() : 0;
    }

    private Lifecycle at(Stage next) {
        return new Lifecycle(launchedOn, owner, next, usedBy, dormantSince);
    }

    private Lifecycle owned(Owner next) {
        return new Lifecycle(launchedOn, next, stage, usedBy, dormantSince);
    }
}
