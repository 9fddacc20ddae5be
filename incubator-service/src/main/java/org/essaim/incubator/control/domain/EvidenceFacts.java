package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.Flag;

/**
 * What ranks evidence of use that proves something (R95).
 *
 * @param usersBefore of the last proven measure of an earlier day, or null
 * @param recordedOn the day on which the division recorded it
 * @param useBy of the first expense that nothing else had redeemed when it came, or null
 * @param withdrawnOn null while it stands
 */
public record EvidenceFacts(
        int users,
        Integer usersBefore,
        Set<Flag> flags,
        LocalDate recordedOn,
        LocalDate useBy,
        LocalDate withdrawnOn) {

    public EvidenceFacts {
        flags = Set.copyOf(flags);
    }
}
