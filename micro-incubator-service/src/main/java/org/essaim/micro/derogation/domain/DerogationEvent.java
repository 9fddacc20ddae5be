package org.essaim.micro.derogation.domain;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to a derogation. */
public sealed interface DerogationEvent {

    UUID derogation();

    /**
     * A rule is waived somewhere for a time (R93).
     *
     * @param grantedOn the day of the recording, from which it can be used; null as it was recorded
     *     once
     */
    @StoredAs("derogation.granted")
    record Granted(
            UUID derogation,
            FreeText waives,
            Territory territory,
            LocalDate from,
            LocalDate until,
            PersonId guarantor,
            LocalDate grantedOn)
            implements DerogationEvent {}

    /** It was used for an initiative. */
    @StoredAs("derogation.used")
    record Used(
            UUID derogation,
            UUID entryId,
            InitiativeId initiative,
            Territory territory,
            LocalDate usedOn,
            PersonId person)
            implements DerogationEvent {}

    /** Its last day has passed. */
    @StoredAs("derogation.expired")
    record Expired(UUID derogation, LocalDate expiredOn) implements DerogationEvent {}
}
