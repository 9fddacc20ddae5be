package org.essaim.incubator.office.read;

import module java.base;

import org.essaim.contract.OfficeId;

/**
 * An office that may sponsor, or might (R92).
 *
 * @param name {@code [redacted]} where it was (R100)
 * @param retiredOn null as long as it is on the list
 */
public record OfficeRow(OfficeId office, String name, LocalDate listedOn, LocalDate retiredOn) {}
