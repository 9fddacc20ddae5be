package org.essaim.reporting.portfolio.page;

import module java.base;

import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.OfDivision;

/** The initiatives of a division by stage, zeros included. */
record StagesOfDivision(String division, List<Long> counts, long all) implements OfDivision {

    static StagesOfDivision of(String division, Map<InitiativeStage, Long> counts) {
        return new StagesOfDivision(
                division,
                Arrays.stream(InitiativeStage.values())
                        .map(stage -> counts.getOrDefault(stage, 0L))
                        .toList(),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
