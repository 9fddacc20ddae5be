package org.essaim.incubator.stopping.read;

import module java.base;

/**
 * A division that the centre has not read anything of for a while (R64).
 *
 * @param readUpTo everything before this instant has been read; null where nothing was
 * @param silentDays days after that one on which the centre could read and nothing came: stream
 *     read to its end, broker reachable, not quarantined. Only these count as silence.
 * @param lastReachableOn the last of them, or null
 * @param days all days since, also those on which nothing could be read; null where nothing ever
 *     was
 * @param importing whether it has begun to import its past and not ended it
 * @param heldUntil the last day on which nothing is reviewed because of that; null where it is not
 *     importing
 * @param waiting expenses whose day has come and that are not decided, because of the silence
 */
public record Silence(
        String division,
        Instant readUpTo,
        int silentDays,
        LocalDate lastReachableOn,
        Integer days,
        boolean importing,
        LocalDate heldUntil,
        long waiting) {}
