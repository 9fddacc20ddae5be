package org.essaim.incubator.stopping.read;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A division that the centre has not heard for a while (R64).
 *
 * @param heardUpTo everything before this instant has been heard and filed; null where nothing was
 * @param audibleDays days after that one on which the centre could hear and heard nothing: stream
 *     read to its end, broker reachable, not quarantined. Only these count as silence.
 * @param lastAudibleOn the last of them, or null
 * @param days all days since, also those on which nothing could be heard; null where nothing ever
 *     was
 * @param importing whether it is bringing its past in; nothing is judged meanwhile
 * @param waiting expenses whose day has come and that are not decided, because it is not heard
 */
public record SilenceRow(
        String division,
        Instant heardUpTo,
        int audibleDays,
        LocalDate lastAudibleOn,
        Integer days,
        boolean importing,
        long waiting) {}
