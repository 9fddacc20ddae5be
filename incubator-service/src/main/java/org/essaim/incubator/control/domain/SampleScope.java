package org.essaim.incubator.control.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.essaim.contract.DivisionId;

/**
 * What is drawn from.
 *
 * @param division only its expenses; null for those of all
 * @param from the first day of spending that counts
 * @param to the last one
 */
public record SampleScope(DivisionId division, LocalDate from, LocalDate to) {

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public SampleScope {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is not before from");
        }
    }
}
