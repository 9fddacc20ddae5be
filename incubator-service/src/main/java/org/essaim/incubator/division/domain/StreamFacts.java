package org.essaim.incubator.division.domain;

/**
 * What is known of a division's stream.
 *
 * @param keys that may sign it now
 * @param daysSince whole days since all that it published is here; null where that never was so
 * @param parked messages that could not be taken in
 * @param importing whether it brings in its past, and nothing is reviewed because of that
 * @param missing messages that it has signed and that are not here yet
 */
public record StreamFacts(
        boolean quarantined,
        long keys,
        Integer daysSince,
        long parked,
        boolean importing,
        long missing) {}
