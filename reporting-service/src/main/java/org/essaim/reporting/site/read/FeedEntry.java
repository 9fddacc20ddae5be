package org.essaim.reporting.site.read;

import module java.base;

import org.essaim.reporting.facts.domain.SmallCells;
import org.essaim.web.SortKey;

/**
 * A fact that somebody follows: a stop, a case or an end with its lessons. What does not belong to
 * its kind is null, and so are texts that were redacted or never disclosed.
 *
 * @param subjectId of the stop or the case; null where an initiative was closed
 * @param trueOn the day that it is about
 * @param publishedAt when its author recorded it
 * @param updatedAt the same of the last fact that says something else about it
 * @param reinstatedFor why a stop was taken back, if it was
 * @param users where so few that they could be singled out, null (R100)
 * @param invented whether the number of users is not real
 */
public record FeedEntry(
        String stream,
        long position,
        UUID subjectId,
        String division,
        String initiative,
        LocalDate trueOn,
        LocalDate knownOn,
        Instant publishedAt,
        Instant updatedAt,
        String reason,
        String reinstatedFor,
        Integer users,
        boolean invented,
        String tried,
        String learnt) {

    public FeedEntry {
        users = SmallCells.shown(users);
    }

    /**
     * The same for ever, wherever it is shown: the stop's own id, the case's or one made of names.
     */
    public UUID id() {
        return subjectId == null
                ? UUID.nameUUIDFromBytes(
                        (division + "/" + initiative).getBytes(StandardCharsets.UTF_8))
                : subjectId;
    }

    /** What entries are ordered by, the latest first. */
    public String key() {
        return SortKey.of(knownOn, stream, position);
    }
}
