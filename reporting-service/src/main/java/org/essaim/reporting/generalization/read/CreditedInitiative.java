package org.essaim.reporting.generalization.read;

import module java.base;

/**
 * All credits for one initiative.
 *
 * @param divisions that adopted it
 */
public record CreditedInitiative(
        String division, String initiative, long adoptions, long divisions, LocalDate latestOn) {}
