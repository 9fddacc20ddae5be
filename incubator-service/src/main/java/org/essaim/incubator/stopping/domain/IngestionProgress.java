package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.BusinessDay;

/**
 * How much of a division the centre has read when it reviews (R64).
 *
 * @param watermark everything of the division up to this instant is in the snapshot; {@link
 *     Instant#EPOCH} where nothing is
 * @param reachableDays the days, after the watermark's, on which the centre could read: stream read
 *     to its end, broker reachable, stream not quarantined
 * @param importing whether the division is importing its past: half of it is no evidence
 * @param liveFrom the day on which the division's first import ended, or null (R63)
 */
public record IngestionProgress(
        Instant watermark, List<LocalDate> reachableDays, boolean importing, LocalDate liveFrom) {

    public IngestionProgress {
        reachableDays = reachableDays.stream().sorted().distinct().toList();
    }

    /** Everything up to the instant, and nothing holds the review up. */
    public static IngestionProgress upTo(Instant watermark) {
        return new IngestionProgress(watermark, List.of(), false, null);
    }

    /** Everything before the day. */
    public static IngestionProgress upToStartOf(LocalDate day) {
        return upTo(BusinessDay.startOf(day));
    }

    /** Whether everything of the days before that one has been read. */
    public boolean reaches(LocalDate day) {
        return !watermark.isBefore(BusinessDay.startOf(day));
    }

    /** On how many days after the given one the division was silent, though reachable (R64). */
    public int silentDaysAfter(LocalDate day) {
        return (int) reachableDays.stream().filter(reachable -> reachable.isAfter(day)).count();
    }
}
