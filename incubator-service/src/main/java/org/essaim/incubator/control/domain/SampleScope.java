package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InvalidValueException;

/**
 * What is drawn from.
 *
 * @param division only its expenses; null for those of all
 * @param from the first day of spending that counts
 * @param to the last one
 */
public record SampleScope(DivisionId division, LocalDate from, LocalDate to) {

    /**
     * @throws InvalidValueException if it ends before it begins
     */
    public SampleScope {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new InvalidValueException(
                    SampleScope.class,
                    "sample-ends-before-it-begins",
                    Map.of("from", from, "to", to));
        }
    }
}
