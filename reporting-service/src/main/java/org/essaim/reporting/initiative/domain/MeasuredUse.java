package org.essaim.reporting.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.reporting.recount.domain.Rules;

/**
 * One measure of use as it was published (R50), small ones too: it is shown as a {@link Proof}.
 *
 * @param delight 0 to 10, or null
 * @param withdrawnOn from which day on it proves nothing (R53), or null
 */
public record MeasuredUse(
        LocalDate measuredOn,
        EvidenceLevel level,
        int users,
        Integer delight,
        LocalDate withdrawnOn) {

    boolean stands() {
        return withdrawnOn == null;
    }

    /** More than a declaration, of at least one user. */
    boolean isMeasured() {
        return level != EvidenceLevel.DECLARED && users > 0;
    }

    /** Of a used product by the rules of its day (R51). */
    boolean proves(Rules rules) {
        return stands() && isMeasured() && users >= rules.on(measuredOn).usedProductUsers();
    }
}
