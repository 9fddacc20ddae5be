package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;

/**
 * A rule is waived in a territory for a time, for everybody to see (R93). Who vouches for it is
 * known to the division alone.
 *
 * @param waives the name of the rule
 * @param territory from the largest part to the smallest, such as {@code FR/IDF/75}
 * @param validUntil the last day on which it can be used
 * @param grantedOn the day of its recording, before which it is not used
 */
@MessageType("derogation.granted.v1")
public record DerogationGranted(
        DivisionId division,
        UUID derogationId,
        FreeText waives,
        String territory,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate grantedOn)
        implements DivisionMessage {}
