package org.essaim.incubator.division.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to the federation as a whole. */
public sealed interface FederationEvent {

    DivisionId division();

    /**
     * A division was taken in (R03, R06, R07); fields as in {@link FederationCommand.Admit}.
     *
     * @param admittedBy null where that was not recorded yet
     */
    @StoredAs("federation.admitted")
    record Admitted(
            DivisionId division,
            int dissatisfaction,
            FreeText source,
            FreeText override,
            LocalDate admittedOn,
            List<String> madeUp,
            PersonId admittedBy)
            implements FederationEvent {
        public Admitted {
            madeUp = List.copyOf(madeUp);
        }
    }

    /** A division has a display name from that day on, whatever it was called before (R09). */
    @StoredAs("federation.division-named")
    record Named(DivisionId division, FreeText name, LocalDate namedOn, PersonId namedBy)
            implements FederationEvent {}

    /** From that day on the centre writes to a division in this language. */
    @StoredAs("federation.language-chosen")
    record LanguageChosen(
            DivisionId division, DivisionLanguage language, LocalDate chosenOn, PersonId chosenBy)
            implements FederationEvent {}

    /** A division might be admitted, and how dissatisfied it is (R07). */
    @StoredAs("federation.candidate-recorded")
    record CandidateRecorded(
            DivisionId division, int dissatisfaction, FreeText source, LocalDate recordedOn)
            implements FederationEvent {}

    /** The first used product of the federation was seen: others may follow (R06). */
    @StoredAs("federation.used-product-seen")
    record UsedProductSeen(
            DivisionId division, InitiativeId initiative, UUID evidenceId, LocalDate measuredOn)
            implements FederationEvent {}

    /** A key is trusted; fields as in {@link FederationCommand.RegisterKey}. */
    @StoredAs("federation.key-registered")
    record KeyRegistered(
            DivisionId division, String keyId, String publicKey, LocalDate registeredOn)
            implements FederationEvent {}

    /** A key is trusted no more. */
    @StoredAs("federation.key-revoked")
    record KeyRevoked(DivisionId division, String keyId, LocalDate revokedOn)
            implements FederationEvent {}
}
