package org.essaim.runtime.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.eventstore.CommitOrderToken;

/** The event processors of this service: how far they are, and what waits because it failed. */
public interface Processors {

    /**
     * @param caughtUp whether it has handled, dead-lettered or had no use for every event committed
     *     so far, also those that readers may not see yet
     * @param deadLetters events that wait, failed ones and those behind them
     */
    record ProcessorState(String name, boolean caughtUp, int deadLetters) {}

    /**
     * One subject that waits in one processor.
     *
     * @param reason why its first event failed
     * @param events how many wait
     */
    record DeadLetterSequence(String processor, String subject, String reason, int events) {}

    /** Every processor, by name. */
    List<ProcessorState> states();

    /**
     * How long, by the database's own clock, the oldest event has waited that the processor has not
     * come to; empty where it has come to all.
     */
    Optional<Duration> behind(String processor);

    /**
     * Whether the processor has handled or dead-lettered everything of the aggregate up to the
     * sequence number, and committed what it did. For a received stream the aggregate is {@code
     * stream:<id>} and the number is the position.
     */
    boolean covers(String processor, String aggregateId, long sequenceNumber);

    /**
     * Whether the processor has handled or dead-lettered everything up to that place of the store.
     */
    boolean covers(String processor, CommitOrderToken place);

    /**
     * Whether the processor goes through the past again, on whichever node, and is not there yet.
     */
    boolean isReplaying(String processor);

    /** The subjects of which this processor has a dead letter: theirs and nobody else's wait. */
    Set<String> deadLetterSubjects(String processor);

    /** The subjects that wait in any processor (R64). */
    Set<String> deadLetterSubjects();

    List<DeadLetterSequence> deadLetters();

    /**
     * Handles the subject's dead letters again, in order, each in a transaction of its own, until
     * one fails again.
     *
     * @return how many went through
     */
    int retry(String processor, String subject);
}
