package org.essaim.reporting.division.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.springframework.stereotype.Component;

/** What divisions are called. Every page asks here, and shows an id nowhere but in addresses. */
@Component
public class DivisionNames {

    /**
     * The name of each division by its id, as of two days: the id itself made readable. Of an id
     * that no division has it makes a name as well, so that nothing stays without one.
     */
    public UnaryOperator<String> of(AsOf asOf) {
        return DivisionNames::readable;
    }

    private static String readable(String id) {
        String words = id.replaceAll("[-_]+", " ").strip();
        return words.isEmpty()
                ? id
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
