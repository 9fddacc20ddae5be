package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.incubator.division.domain.DivisionHealth;
import org.essaim.incubator.division.domain.StreamFacts;
import org.essaim.web.language.Age;

/**
 * How far what a division publishes has been read (R64).
 *
 * @param dissatisfaction 0 to 100 (R07)
 * @param quarantined why nothing more of it is read, or null
 * @param keys that may sign it now
 * @param position of the last message that is here
 * @param missing messages that it has signed and that are not here yet
 * @param readUpTo everything before this instant has been read; null where nothing was
 * @param since how long ago that is; null with it
 * @param parked messages that could not be taken in, or not be shown yet
 * @param silentDays days since, on which the centre could read and nothing came: only these count
 * @param heldUntil the last day on which nothing is reviewed because it imports its past, or null
 */
public record StreamRow(
        String division,
        int dissatisfaction,
        String quarantined,
        long keys,
        long position,
        long missing,
        Instant readUpTo,
        Duration since,
        long parked,
        int silentDays,
        LocalDate heldUntil) {

    public DivisionHealth health() {
        return DivisionHealth.of(
                new StreamFacts(
                        quarantined != null,
                        keys,
                        since == null ? null : (int) since.toDays(),
                        parked,
                        heldUntil != null,
                        missing));
    }

    /** How long ago all was here; null where it never was. */
    public Age age() {
        return since == null ? null : Age.of(since);
    }

    /** What needs somebody first stands first; then by name. */
    public String order() {
        return health().ordinal() + division;
    }
}
