package org.essaim.stream;

import java.util.List;
import java.util.Optional;

/**
 * What a service does with what it hears; called inside the transaction that moves the position.
 */
public interface RecordConsumer {

    /**
     * Why this message cannot be taken in (its type is unknown, its data unreadable): it becomes a
     * dead letter with that reason, and what follows on the same subject waits behind it.
     *
     * @return empty if it can be taken in
     */
    Optional<String> objection(ReceivedMessage message);

    /** In the order of their positions, each exactly once. A failure rolls the batch back. */
    void receive(List<ReceivedMessage> messages);
}
