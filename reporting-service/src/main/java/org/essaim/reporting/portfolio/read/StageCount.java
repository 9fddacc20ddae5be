package org.essaim.reporting.portfolio.read;

import org.essaim.reporting.facts.domain.InitiativeStage;

/** How many initiatives of a division are at one stage; never zero. */
public record StageCount(String division, InitiativeStage stage, long initiatives) {}
