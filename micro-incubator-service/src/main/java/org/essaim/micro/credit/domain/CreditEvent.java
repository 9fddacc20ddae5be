package org.essaim.micro.credit.domain;

import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** What an owner said about being credited. */
public sealed interface CreditEvent {

    InitiativeId initiative();

    /** The owner consented (R75). */
    @StoredAs("credit.consented")
    record Consented(InitiativeId initiative, PersonId owner, LocalDate on)
            implements CreditEvent {}

    /** The consent is over: withdrawn, or somebody else owns it now. */
    @StoredAs("credit.consent-ended")
    record ConsentEnded(InitiativeId initiative, PersonId owner, LocalDate on)
            implements CreditEvent {}
}
