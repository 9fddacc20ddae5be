package org.essaim.micro.text.domain;

import java.time.LocalDate;
import org.essaim.contract.FreeText;
import org.essaim.contract.decision.StoredAs;

/** What happened to the texts of this service. */
public sealed interface TextEvent {

    /** The text is gone, everywhere and for ever; its digest stays where it was named (R100). */
    @StoredAs("text.redacted")
    record Redacted(FreeText text, LocalDate redactedOn) implements TextEvent {}
}
