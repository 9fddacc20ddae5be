package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Kind;
import org.essaim.contract.ProductAddress;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.web.SortKey;

/**
 * An initiative and what became of it (R80, R84). Texts are absent where they were redacted or
 * never disclosed.
 *
 * @param title as it was corrected last by then (R13), or null
 * @param kind null until its launch has arrived
 * @param origin the initiative that it adopts, or null
 * @param launchedOn null until its launch has arrived
 * @param firstUsedOn null where nobody has used it
 * @param endedOn null while it runs
 * @param tried what was tried, as its team said at the end, or null
 * @param learnt null where nobody said
 * @param address where its product is found, nothing but a {@link ProductAddress}; for a link with
 *     {@code rel="nofollow noopener noreferrer"}, as a division says it and nobody else; or null
 * @param trial what is tried, as its launcher said it and corrected it last by then (R13, R21), or
 *     null
 */
public record Initiative(
        String division,
        String initiative,
        String title,
        Kind kind,
        String origin,
        LocalDate launchedOn,
        InitiativeStage stage,
        boolean usedProduct,
        LocalDate firstUsedOn,
        LocalDate endedOn,
        String tried,
        String learnt,
        String address,
        String trial) {

    public Initiative {
        address = ProductAddress.orNull(address);
    }

    /** What people call it. */
    public String name() {
        return title == null ? initiative : title;
    }

    /** What those of a division are ordered by, the latest first. */
    public String key() {
        return SortKey.of(launchedOn, initiative);
    }
}
