package org.essaim.incubator.funding.read;

import org.essaim.contract.Amount;

/**
 * What an initiative was granted and did with it.
 *
 * @param open what its grants still hold
 */
public record FundedInitiativeRow(
        String initiative,
        String division,
        Amount granted,
        Amount spent,
        Amount reversed,
        Amount released,
        Amount open) {}
