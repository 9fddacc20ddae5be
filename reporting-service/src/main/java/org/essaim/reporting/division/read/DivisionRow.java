package org.essaim.reporting.division.read;

import java.time.LocalDate;

/**
 * A division of the federation (R07).
 *
 * @param dissatisfaction 0 to 100
 */
public record DivisionRow(String division, int dissatisfaction, LocalDate admittedOn) {}
