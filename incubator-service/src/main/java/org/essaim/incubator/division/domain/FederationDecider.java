package org.essaim.incubator.division.domain;

import org.essaim.contract.DivisionId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Decision;

/** Who may join, and when, and whose key signs for whom (R03, R06, R07). */
public final class FederationDecider {

    public static final int MOST_DISSATISFIED = 100;

    /** Characters of a display name: it stands in headings, tables and letters. */
    public static final int MOST_OF_A_NAME = 100;

    private FederationDecider() {}

    public static Decision<FederationEvent, FederationRefusal> decide(
            FederationCommand command, FederationState state) {
        return switch (command) {
            case FederationCommand.Admit admit -> admit(admit, state);
            case FederationCommand.NameDivision name -> name(name, state);
            case FederationCommand.ChooseLanguage choose -> choose(choose, state);
            case FederationCommand.RecordCandidate candidate -> record(candidate, state);
            case FederationCommand.RecordUsedProduct used -> used(used, state);
            case FederationCommand.RegisterKey register ->
                    SigningKeyDecider.register(register, state);
            case FederationCommand.RevokeKey revoke -> SigningKeyDecider.revoke(revoke, state);
        };
    }

    private static Decision<FederationEvent, FederationRefusal> admit(
            FederationCommand.Admit admit, FederationState state) {
        return fit(admit.division(), admit.dissatisfaction(), admit.source(), state)
                .refuseIf(
                        mustWait(state) && admit.override() == null,
                        () -> new FederationRefusal.NoUsedProductYet(admit.division()))
                .accept(
                        () ->
                                new FederationEvent.Admitted(
                                        admit.division(),
                                        admit.dissatisfaction(),
                                        admit.source().reference(),
                                        WrittenText.referenceOf(admit.override()),
                                        admit.admittedOn(),
                                        admit.madeUp(),
                                        admit.admittedBy()));
    }

    /** Whatever it was called before: the latest name counts from its day on. */
    private static Decision<FederationEvent, FederationRefusal> name(
            FederationCommand.NameDivision name, FederationState state) {
        String text = name.name().text();
        return Checks.<FederationRefusal>none()
                .refuseIf(
                        !state.admitted().contains(name.division()),
                        () -> new FederationRefusal.NotAdmitted(name.division()))
                .refuseIf(
                        text.length() > MOST_OF_A_NAME
                                || text.chars().anyMatch(Character::isISOControl),
                        () -> new FederationRefusal.NameUnfit(text.length(), MOST_OF_A_NAME))
                .accept(
                        () ->
                                new FederationEvent.Named(
                                        name.division(),
                                        name.name().reference(),
                                        name.namedOn(),
                                        name.namedBy()));
    }

    private static Decision<FederationEvent, FederationRefusal> choose(
            FederationCommand.ChooseLanguage choose, FederationState state) {
        return Checks.<FederationRefusal>none()
                .refuseIf(
                        !state.admitted().contains(choose.division()),
                        () -> new FederationRefusal.NotAdmitted(choose.division()))
                .accept(
                        () ->
                                new FederationEvent.LanguageChosen(
                                        choose.division(),
                                        choose.language(),
                                        choose.chosenOn(),
                                        choose.chosenBy()));
    }

    private static Decision<FederationEvent, FederationRefusal> record(
            FederationCommand.RecordCandidate candidate, FederationState state) {
        return fit(candidate.division(), candidate.dissatisfaction(), candidate.source(), state)
                .accept(
                        () ->
                                new FederationEvent.CandidateRecorded(
                                        candidate.division(),
                                        candidate.dissatisfaction(),
                                        candidate.source().reference(),
                                        candidate.recordedOn()));
    }

    /** What candidates and the admitted have in common (R03, R07). */
    private static Checks<FederationRefusal> fit(
            DivisionId division, int dissatisfaction, WrittenText source, FederationState state) {
        return Checks.<FederationRefusal>none()
                .refuseIf(
                        dissatisfaction < 0 || dissatisfaction > MOST_DISSATISFIED,
                        () ->
                                new FederationRefusal.ScoreOutOfScale(
                                        dissatisfaction, MOST_DISSATISFIED))
                .refuseIf(source == null, FederationRefusal.SourceMissing::new)
                .refuseIf(
                        state.admitted().contains(division),
                        () -> new FederationRefusal.AlreadyAdmitted(division));
    }

    /** The first division waits for nobody; the second for a used product of the first. */
    private static boolean mustWait(FederationState state) {
        return !state.proven() && !state.admitted().isEmpty();
    }

    private static Decision<FederationEvent, FederationRefusal> used(
            FederationCommand.RecordUsedProduct used, FederationState state) {
        if (!state.admitted().contains(used.division())) {
            return Decision.refuse(new FederationRefusal.NotAdmitted(used.division()));
        }
        return state.proven()
                ? Decision.alreadyDone()
                : Decision.accept(
                        new FederationEvent.UsedProductSeen(
                                used.division(),
                                used.initiative(),
                                used.evidenceId(),
                                used.measuredOn()));
    }
}
