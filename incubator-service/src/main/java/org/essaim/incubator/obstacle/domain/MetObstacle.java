package org.essaim.incubator.obstacle.domain;

import org.essaim.contract.InitiativeId;

/** An obstacle that a division has published, and whose it is. */
public record MetObstacle(InitiativeId initiative) {}
