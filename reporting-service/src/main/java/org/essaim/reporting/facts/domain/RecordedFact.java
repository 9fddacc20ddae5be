package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.message.v1.FederationMessage;

/**
 * A fact as it stands in the table: where it came from, its keys, its two days, and its message.
 *
 * @param subject the thing that it is about, as in {@link Fact}
 * @param trueOn the day that it is about
 * @param knownOn the day on which its author recorded it
 * @param year whose money moves, or null
 * @param moved null where nothing does
 */
public record RecordedFact(
        String stream,
        long position,
        FactKind kind,
        String division,
        String initiative,
        UUID subject,
        LocalDate trueOn,
        LocalDate knownOn,
        Integer year,
        Amount moved,
        FederationMessage message) {}
