package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.incubator.division.domain.DivisionLanguage;

/**
 * An admitted division.
 *
 * @param rank by dissatisfaction, the most dissatisfied first, from 1 (R07)
 * @param name how pages display it (R09), {@code [redacted]}, or null where nobody named it
 * @param nameDigest what it can be redacted by, as the other texts by theirs; null without a name
 * @param language in which the centre writes to it
 * @param source where the score comes from, or {@code [redacted]} (R100)
 * @param sourceDigest what it can be redacted by; the same for the override
 * @param override the director's reason, {@code [redacted]}, or null
 * @param overrideDigest what it can be redacted by; null where nothing was overridden
 * @param stream the stream on which the centre consumes what it publishes
 * @param madeUp names of the columns whose values are not real
 * @param admittedBy the director who did, or null where that was not recorded yet
 */
public record DivisionRow(
        int rank,
        String division,
        String name,
        String nameDigest,
        DivisionLanguage language,
        int dissatisfaction,
        String source,
        String sourceDigest,
        String override,
        String overrideDigest,
        LocalDate admittedOn,
        String stream,
        List<String> madeUp,
        PersonId admittedBy) {}
