package org.essaim.reporting.comparison.page;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.RecordedFact;

/**
 * What happened of one kind after the first day and by the second.
 *
 * @param facts the latest of them
 */
record Happened(FactKind kind, long count, List<RecordedFact> facts) {
    Happened {
        facts = List.copyOf(facts);
    }
}
