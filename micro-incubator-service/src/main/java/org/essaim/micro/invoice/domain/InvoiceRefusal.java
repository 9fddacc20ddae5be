package org.essaim.micro.invoice.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why invoices were not brought, or one was not decided. */
public sealed interface InvoiceRefusal extends Refusal {

    /** Who brings the invoices of others answers for the file (R16). */
    @Refuses(rule = "R16", code = "invoices-brought-by-no-manager")
    record NotManaging(PersonId person) implements InvoiceRefusal {}

    /**
     * Nothing of the file is proposed before all of it can be read (R16).
     *
     * @param problems how many there are
     * @param first what the first ones are, a sentence each
     */
    @Refuses(rule = "R16", code = "invoices-unreadable")
    record Unreadable(int problems, String first) implements InvoiceRefusal {}

    /** An invoice is an expense once (R15). */
    @Refuses(rule = "R15", code = "invoice-accepted-already")
    record AcceptedAlready(LocalDate on) implements InvoiceRefusal {}

    /** It is no expense, unless it is brought again (R15). */
    @Refuses(rule = "R15", code = "invoice-declined-already")
    record DeclinedAlready(LocalDate on) implements InvoiceRefusal {}

    /** The team declines for its initiative, and a manager volunteer, who may have brought it. */
    @Refuses(rule = "R28", code = "invoice-of-another-team")
    record OfAnotherTeam(PersonId person, InitiativeId initiative) implements InvoiceRefusal {}

    /** Nobody has a team that could answer before somebody says whose it is. */
    @Refuses(rule = "R28", code = "invoice-of-no-team")
    record OfNoTeam(PersonId person) implements InvoiceRefusal {}

    /** An expense draws on the grants of an initiative, so somebody says of which (R15). */
    @Refuses(rule = "R15", code = "invoice-of-no-initiative")
    record OfNoInitiative(String number) implements InvoiceRefusal {}

    /** What an invoice says itself is not said otherwise of it (R15). */
    @Refuses(rule = "R15", code = "invoice-of-another-initiative")
    record OfAnotherInitiative(InitiativeId named) implements InvoiceRefusal {}
}
