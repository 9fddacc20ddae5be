package org.essaim.micro.credit.domain;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Command;

/** What can be asked about crediting the owner of one initiative. */
public sealed interface CreditCommand extends Command {

    InitiativeId initiative();

    @Override
    default String target() {
        return targetOf(initiative());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(InitiativeId initiative) {
        return "credit:" + initiative;
    }

    /** The owner may be credited from now on, in any state of the initiative (R75). */
    record Consent(InitiativeId initiative, PersonId person) implements CreditCommand {}

    /** Who consented does so no longer; for that nobody has to own anything any more. */
    record Withdraw(InitiativeId initiative, PersonId person) implements CreditCommand {}

    /** Somebody else owns it now, who has not been asked yet (R28). */
    record ChangeOwner(InitiativeId initiative, PersonId owner) implements CreditCommand {}
}
