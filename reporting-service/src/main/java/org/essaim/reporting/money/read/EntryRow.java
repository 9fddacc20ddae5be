package org.essaim.reporting.money.read;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One movement of money or time, as it was told; every sum is made of these.
 *
 * @param kind what moved: ALLOCATED, WITHDRAWN, GRANTED, RELEASED, REOPENED, SPENT or REVERSED
 * @param word what kind of round granted it, or why it was released; null for others
 * @param about the allocation, grant or expense meant
 * @param knownOn the day on which it was recorded
 * @param cents negative where it takes back
 */
public record EntryRow(
        String stream,
        long position,
        String division,
        String initiative,
        String kind,
        String word,
        UUID about,
        LocalDate trueOn,
        LocalDate knownOn,
        int year,
        long cents,
        long halfDays) {}
