package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.Stage;

/**
 * Who owns an initiative, how far it has come and who uses it: everything but its money.
 *
 * @param usedBy the most users that a measured or confirmed evidence counted (R51)
 */
public record Life(LocalDate launchedOn, Owner owner, Stage stage, int usedBy) {

    static Life launched(InitiativeEvent.Launched e) {
        return new Life(e.launchedOn(), new Owner(e.owner(), null), Stage.IDEA, 0);
    }

    /** Whether it is a used product under the policy (R51). */
    boolean isUsed(Policy policy) {
        return policy.isUsedProduct(usedBy, EvidenceLevel.MEASURED);
    }

    Life after(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.UsageMeasured e ->
                    new Life(launchedOn, owner, stage, Math.max(usedBy, provenBy(e)));
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
                    InitiativeEvent.Stopped _,
                    InitiativeEvent.Reinstated _,
                    InitiativeEvent.ReinstatementSettled _ ->
                    this;
        };
    }

    private static int provenBy(InitiativeEvent.UsageMeasured e) {
        return e.level().proves() ? e.users() : 0;
    }

    private Life at(Stage next) {
        return new Life(launchedOn, owner, next, usedBy);
    }

    private Life owned(Owner next) {
        return new Life(launchedOn, next, stage, usedBy);
    }
}
