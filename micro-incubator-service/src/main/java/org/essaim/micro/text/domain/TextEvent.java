package org.essaim.micro.text.domain;

import java.time.LocalDate;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What happened to the texts of this service. */
public sealed interface TextEvent {

    /**
     * The text is gone, everywhere and for ever; its digest stays where it was named (R100).
     *
     * @param reason in writing; null before it was asked for, and so is the person
     */
    @StoredAs("text.redacted")
    record Redacted(FreeText text, LocalDate redactedOn, FreeText reason, PersonId person)
            implements TextEvent {}
}
