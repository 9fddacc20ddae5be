package org.essaim.micro.credit.automation;

import org.essaim.micro.credit.domain.CreditCommand;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.runtime.command.SameTransaction;

/** A new owner has consented to nothing yet: the consent of the one before is over (R28, R75). */
@SameTransaction
public class WhenOwnershipAcceptedThenEndConsent {

    public CreditCommand on(TeamEvent.OwnershipAccepted event) {
        return new CreditCommand.ChangeOwner(event.initiative(), event.owner());
    }
}
