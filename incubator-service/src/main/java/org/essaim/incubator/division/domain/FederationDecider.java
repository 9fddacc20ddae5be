package org.essaim.incubator.division.domain;

import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Decision;

/** Who may join, and when, and whose key signs for whom (R03, R06, R07). */
public final class FederationDecider {

    public static final int MOST_DISSATISFIED = 100;

    private FederationDecider() {}

    public static Decision<FederationEvent, FederationRefusal> decide(
            FederationCommand command, FederationState state) {
        return switch (command) {
            case FederationCommand.Admit admit -> admit(admit, state);
            case FederationCommand.RecordCandidate candidate -> record(candidate, state);
            case FederationCommand.RecordUsedProduct used -> used(used, state);
            case FederationCommand.RegisterKey register ->
                    SigningKeyDecider.register(register, state);
            case FederationCommand.RevokeKey revoke -> SigningKeyDecider.revoke(revoke, state);
        };
    }

    private static Decision<FederationEvent, FederationRefusal> admit(
            FederationCommand.Admit admit, FederationState state) {
        Optional<FederationRefusal> unfit =
                unfit(admit.division(), admit.dissatisfaction(), admit.source(), state);
        if (unfit.isPresent()) {
            return Decision.refuse(unfit.get());
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

    private static Decision<FederationEvent, FederationRefusal> record(
            FederationCommand.RecordCandidate candidate, FederationState state) {
        return unfit(candidate.division(), candidate.dissatisfaction(), candidate.source(), state)
                .<Decision<FederationEvent, FederationRefusal>>map(Decision::refuse)
                .orElseGet(
                        () ->
                                Decision.accept(
                                        new FederationEvent.CandidateRecorded(
                                                candidate.division(),
                                                candidate.dissatisfaction(),
                                                candidate.source().reference(),
                                                candidate.recordedOn())));
    }

    /** What candidates and the admitted have in common (R03, R07). */
    private static Optional<FederationRefusal> unfit(
            DivisionId division, int dissatisfaction, WrittenText source, FederationState state) {
        if (dissatisfaction < 0 || dissatisfaction > MOST_DISSATISFIED) {
            return Optional.of(
                    new FederationRefusal.ScoreOutOfScale(dissatisfaction, MOST_DISSATISFIED));
        }
        if (source == null) {
            return Optional.of(new FederationRefusal.SourceMissing());
        }
        return state.admitted().contains(division)
                ? Optional.of(new FederationRefusal.AlreadyAdmitted(division))
                : Optional.empty();
    }

    /** The first division waits for nobody; the second for a used product of the first. */
    private static boolean mustWait(FederationState state) {
        return switch (state) {
            case FederationState.Proving proving -> !proving.admitted().isEmpty();
            case FederationState.Proven _ -> false;
        };
    }

    private static Decision<FederationEvent, FederationRefusal> used(
            FederationCommand.RecordUsedProduct used, FederationState state) {
        if (!state.admitted().contains(used.division())) {
            return Decision.refuse(new FederationRefusal.NotAdmitted(used.division()));
        }
        return switch (state) {
            case FederationState.Proven _ -> Decision.alreadyDone();
            case FederationState.Proving _ ->
                    Decision.accept(
                            new FederationEvent.UsedProductSeen(
                                    used.division(),
                                    used.initiative(),
                                    used.evidenceId(),
                                    used.measuredOn()));
        };
    }
}
