package org.essaim.stream;

import module java.base;

/** What a service does with what it receives, in the transaction that moves the position. */
public interface RecordConsumer {

    /**
     * Why this message cannot be consumed (its type is unknown, its data unreadable): it becomes a
     * dead letter with that reason, and what follows on the same subject waits behind it.
     *
     * @return empty if it can be consumed
     */
    Optional<String> problem(ReceivedMessage message);

    /** In the order of their positions, each exactly once. A failure rolls the batch back. */
    void consume(List<ReceivedMessage> messages);
}
