package org.essaim.stream;

import java.util.List;

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
}
