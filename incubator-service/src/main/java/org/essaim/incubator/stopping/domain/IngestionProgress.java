package org.essaim.incubator.stopping.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.essaim.contract.BusinessDay;

/**
 * How much of a division the centre has heard when it judges (R64).
 *
 * @param watermark everything of the division up to this instant has been heard and is in the file;
 *     {@link Instant#EPOCH} where nothing has
 * @param heardDays the days, after the watermark's, on which the centre could have heard: stream
 *     read to its end, broker reachable, stream not quarantined
 */
public record IngestionProgress(Instant watermark, List<LocalDate> heardDays, ReviewHold hold) {

    public IngestionProgress {
        Objects.requireNonNull(watermark, "watermark");
        Objects.requireNonNull(hold, "hold");
        heardDays = heardDays.stream().sorted().distinct().toList();
    }

    /** Everything up to the instant, and nothing holds the judgement up. */
    public static IngestionProgress upTo(Instant watermark) {
        return new IngestionProgress(watermark, List.of(), ReviewHold.NONE);
    }

    /** Everything before the day. */
    public static IngestionProgress upToStartOf(LocalDate day) {
        return upTo(BusinessDay.startOf(day));
    }

    /** Whether the start of the day is reached, so that all of the days before it are heard. */
    public boolean reaches(LocalDate day) {
        return !watermark.isBefore(BusinessDay.startOf(day));
    }

    /** On how many days after the given one the centre listened to silence (R64). */
    public int silentDaysAfter(LocalDate day) {
        return (int) heardDays.stream().filter(heard -> heard.isAfter(day)).count();
    }
}
