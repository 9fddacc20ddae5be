package org.essaim.reporting.irritant.read;

import module java.base;

/** An initiative that was launched for an irritant, or for one that goes on as it (R21, R91). */
public record WorkingInitiative(String division, UUID irritantId, String initiative) {}
