package org.essaim.micro.office.read;

import module java.base;

import org.essaim.contract.OfficeId;

/**
 * An office that a start-up can name as its sponsor (R35, R92).
 *
 * @param name {@code [redacted]} where it was (R100); null while it is not disclosed
 */
public record OfficeRow(OfficeId office, String name, LocalDate listedOn) {}
