package org.essaim.micro.credit.domain;

import java.time.LocalDate;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;

/** What an owner said about being credited. */
public sealed interface CreditEvent {

    InitiativeId initiative();

    /** The owner consented (R75). */
    record Consented(InitiativeId initiative, PersonId owner, LocalDate on)
            implements CreditEvent {}

    /** The consent is over: withdrawn, or somebody else owns it now. */
    record ConsentEnded(InitiativeId initiative, PersonId owner, LocalDate on)
            implements CreditEvent {}
}
