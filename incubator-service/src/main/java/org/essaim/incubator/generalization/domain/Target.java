package org.essaim.incubator.generalization.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.IrritantCategory;

/**
 * A division where a product is relevant, and the reason: what it reported has the category and a
 * tag of what the product was launched for (R72), or somebody of the board says so (R76).
 *
 * @param irritantId of the division; null where the board says so, and so are the rest
 * @param originIrritantId of the division where the product comes from; null where the case was
 *     described without
 * @param tag the first one that both have, as it was recorded before tags were texts; else null
 * @param tagText the tag as the division wrote it, whose text it is
 */
public record Target(
        DivisionId division,
        UUID irritantId,
        UUID originIrritantId,
        IrritantCategory category,
        String tag,
        FreeText tagText) {

    /** One that the board added. */
    static Target added(DivisionId division) {
        return new Target(division, null, null, null, null, null);
    }
}
