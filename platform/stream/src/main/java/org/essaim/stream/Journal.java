package org.essaim.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that this service has ever told, numbered from 1 without gaps and chained by hashes. */
public interface Journal {

    /**
     * Appends in the caller's transaction, so that what is told and what happened are one.
     *
     * @return the head afterwards
     * @throws IllegalStateException outside a transaction
     */
    JournalHead append(List<OutgoingMessage> messages);

    JournalHead head();

    /** How far the others got it. */
    JournalProgress progress();

    /**
     * How long the oldest entry has waited that not everybody has yet, by the database's own clock;
     * empty where everybody has everything.
     */
    Optional<Duration> unacknowledgedFor();

    /**
     * Why nothing is sent although there may be something to send: the own topic says what this
     * journal does not, as after the restoring of an older database. Empty where it does not.
     */
    Optional<String> behind();
}
