package org.essaim.contract.message.v1;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ProductAddress;

/**
 * Where the product of an initiative is found, from that day on.
 *
 * @param address a text, so that it can be redacted (R100); shown only if it is a {@link
 *     ProductAddress}; absent if the product is found at no address any more
 */
@MessageType("initiative.address-set.v1")
public record InitiativeAddressSet(
        DivisionId division, InitiativeId initiative, @OrNull FreeText address, LocalDate setOn)
        implements DivisionMessage {}
