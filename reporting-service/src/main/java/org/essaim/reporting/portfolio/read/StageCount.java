package org.essaim.reporting.portfolio.read;

import org.essaim.reporting.facts.domain.InitiativeStage;

/** How many initiatives of a division are at one stage; never zero. */
public record StageCount(String division, InitiativeStage stage, long initiatives) {

    /** Both together, in the place of this one. */
    StageCount plus(StageCount more) {
        return new StageCount(division, stage, initiatives + more.initiatives);
    }
}
