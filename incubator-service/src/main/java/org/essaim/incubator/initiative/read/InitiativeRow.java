package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.contract.ProductAddress;

/**
 * An initiative as it stands.
 *
 * @param title as the division published it last, {@code [redacted]} (R100), or null while it is
 *     not disclosed
 * @param address where its product is found (R100: null where that is redacted), or null; nothing
 *     but a {@link ProductAddress}, whatever the division published
 * @param stage one of R80's, or CLOSED; funding that is stopped changes no stage
 * @param endedOn the day it was closed or integrated, or null
 * @param stopped whether its funding is stopped
 * @param madeUp names of the columns whose values are not real
 */
public record InitiativeRow(
        String initiative,
        String division,
        String title,
        String address,
        String kind,
        LocalDate launchedOn,
        String stage,
        LocalDate endedOn,
        boolean stopped,
        List<String> madeUp) {

    public InitiativeRow {
        address = ProductAddress.orNull(address);
    }
}
