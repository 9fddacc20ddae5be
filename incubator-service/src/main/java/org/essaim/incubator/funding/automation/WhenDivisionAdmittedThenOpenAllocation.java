package org.essaim.incubator.funding.automation;

import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.runtime.command.SameTransaction;

/**
 * A division that is admitted can be allocated to at once: this runs in the transaction of the
 * admission.
 */
@SameTransaction
public class WhenDivisionAdmittedThenOpenAllocation {

    public AllocationCommand on(FederationEvent.Admitted event) {
        return new AllocationCommand.Open(event.division());
    }
}
