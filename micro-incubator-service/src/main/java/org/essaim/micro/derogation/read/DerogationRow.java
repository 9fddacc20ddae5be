package org.essaim.micro.derogation.read;

import module java.base;

import org.essaim.contract.PersonId;

/**
 * One derogation.
 *
 * @param waives the name of the rule, or {@code [redacted]} (R100)
 * @param until the last day
 * @param expired whether that day has passed
 * @param uses how often it was used
 */
public record DerogationRow(
        UUID derogation,
        String waives,
        String territory,
        LocalDate from,
        LocalDate until,
        PersonId guarantor,
        boolean expired,
        int uses) {}
