package org.essaim.stream;

import module java.base;

/** All that this service has ever published, numbered from 1 without gaps and chained by hashes. */
public interface Journal {

    /**
     * Appends in the caller's transaction, so that what is published is what happened.
     *
     * @return the head afterwards
     * @throws IllegalStateException outside a transaction
     */
    Head append(List<OutgoingMessage> messages);

    Head head();

    /** How far it was sent and acknowledged. */
    JournalProgress progress();

    /**
     * How long the oldest entry that not all readers acknowledged has waited, by the database's own
     * clock; empty where all acknowledged everything.
     */
    Optional<Duration> unacknowledgedFor();

    /**
     * Why nothing is sent although there may be something to send: the own topic contains what this
     * journal does not, as after an older database was restored. Empty otherwise.
     */
    Optional<String> behind();

    /** The last entry of a journal; position 0 and {@link Hash#NONE} where there is none. */
    record Head(long position, Hash hash) {

        public static final Head NONE = new Head(0, Hash.NONE);
    }
}
