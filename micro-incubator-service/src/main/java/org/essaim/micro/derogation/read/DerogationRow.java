package org.essaim.micro.derogation.read;

import java.time.LocalDate;
import java.util.UUID;

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
        String guarantor,
        boolean expired,
        int uses) {}
