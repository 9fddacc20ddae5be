package org.essaim.incubator.division.domain;

import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Decision;

/** Who may join, and when, and who speaks for whom (R03, R06, R07). */
public final class FederationDecider {

    public static final int MOST_DISSATISFIED = 100;

    private FederationDecider() {}

    public static Decision<FederationEvent, FederationRefusal> decide(
            FederationCommand command, FederationState state) {
        return switch (command) {
            case FederationCommand.Admit admit -> admit(admit, state);
            case FederationCommand.RememberUsedProduct remember -> remember(remember, state);
            case FederationCommand.RegisterKey register -> KeyDecider.register(register, state);
            case FederationCommand.RevokeKey revoke -> KeyDecider.revoke(revoke, state);
        };
    }

    private static Decision<FederationEvent, FederationRefusal> admit(
            FederationCommand.Admit admit, FederationState state) {
        if (admit.dissatisfaction() < 0 || admit.dissatisfaction() > MOST_DISSATISFIED) {
            return Decision.refuse(new FederationRefusal.ScoreOutOfScale(admit.dissatisfaction()));
        }
        if (admit.source() == null) {
            return Decision.refuse(new FederationRefusal.SourceMissing());
        }
        if (state.admitted().contains(admit.division())) {
            return Decision.refuse(new FederationRefusal.AlreadyAdmitted(admit.division()));
        }
        if (mustWait(state) && admit.override() == null) {
            return Decision.refuse(new FederationRefusal.NoUsedProductYet(admit.division()));
        }
        return Decision.accept(
                new FederationEvent.Admitted(
                        admit.division(),
                        admit.dissatisfaction(),
                        admit.source().reference(),
                        WrittenText.referenceOf(admit.override()),
                        admit.admittedOn(),
                        admit.madeUp()));
    }

    /** The first division waits for nobody; the second for a used product of the first. */
    private static boolean mustWait(FederationState state) {
        return switch (state) {
            case FederationState.Proving proving -> !proving.admitted().isEmpty();
            case FederationState.Spreading _ -> false;
        };
    }

    private static Decision<FederationEvent, FederationRefusal> remember(
            FederationCommand.RememberUsedProduct remember, FederationState state) {
        if (!state.admitted().contains(remember.division())) {
            return Decision.refuse(new FederationRefusal.NotAdmitted(remember.division()));
        }
        return switch (state) {
            case FederationState.Spreading _ -> Decision.alreadyDone();
            case FederationState.Proving _ ->
                    Decision.accept(
                            new FederationEvent.UsedProductSeen(
                                    remember.division(),
                                    remember.initiative(),
                                    remember.evidenceId(),
                                    remember.measuredOn()));
        };
    }
}
