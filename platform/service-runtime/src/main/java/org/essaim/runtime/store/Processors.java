package org.essaim.runtime.store;

import module java.base;

import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.eventstore.ReaderLag;

/** The event processors of this service: how far they are, and what waits because it failed. */
public final class Processors {

    private final PostgresEventStorageEngine engine;
    private final ReaderLag lag;
    private final ProcessorTokens tokens;
    private final DeadLetterEvents deadLetters;
    private final DeadLetterRetry retry;

    Processors(
            PostgresEventStorageEngine engine,
            ReaderLag lag,
            ProcessorTokens tokens,
            DeadLetterEvents deadLetters,
            DeadLetterRetry retry) {
        this.engine = engine;
        this.lag = lag;
        this.tokens = tokens;
        this.deadLetters = deadLetters;
        this.retry = retry;
    }

    /**
     * Every processor, by name. They are looked at before the end of the store is: where all have
     * caught up, nothing is left to handle, not even what one of them has just appended.
     */
    public List<ProcessorState> states() {
        Map<String, List<TrackingToken>> positions = tokens.positions();
        CommitOrderToken last = engine.lastCommitted();
        Map<String, Integer> waiting =
                deadLetters().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DeadLetterSequence::processor,
                                        Collectors.summingInt(DeadLetterSequence::events)));
        return positions.entrySet().stream()
                .map(
                        processor ->
                                new ProcessorState(
                                        processor.getKey(),
                                        ProcessorTokens.cover(processor.getValue(), last),
                                        waiting.getOrDefault(processor.getKey(), 0)))
                .sorted(Comparator.comparing(ProcessorState::name))
                .toList();
    }

    /**
     * How long, by the database's own clock, the oldest event has waited that the processor has not
     * come to; empty where it has come to all.
     */
    public Optional<Duration> behind(String processor) {
        return tokens.position(running(processor)).flatMap(lag::behind);
    }

    /**
     * Whether the processor has handled or dead-lettered everything of the aggregate up to the
     * sequence number, and committed what it did. For a received stream the aggregate is {@code
     * stream:<id>} and the number is the position.
     */
    public boolean covers(String processor, String aggregateId, long sequenceNumber) {
        return covers(processor, engine.positionOf(aggregateId, sequenceNumber));
    }

    /**
     * Whether the processor has handled or dead-lettered everything up to that position in the
     * store.
     */
    public boolean covers(String processor, CommitOrderToken position) {
        return tokens.covers(running(processor), position);
    }

    /** Where the store ends: whatever was committed before stands up to there. */
    public CommitOrderToken end() {
        return engine.lastCommitted();
    }

    /** Whether every processor has handled or dead-lettered everything up to that position. */
    public boolean allCover(CommitOrderToken position) {
        return tokens.streaming().values().stream()
                .allMatch(processor -> tokens.covers(processor, position));
    }

    /**
     * Up to where the processor has handled or dead-lettered everything, and committed what it did.
     */
    public CommitOrderToken committed(String processor) {
        return tokens.committed(running(processor));
    }

    /**
     * Whether the processor goes through the past again, on whichever node, and is not there yet.
     */
    public boolean isReplaying(String processor) {
        return tokens.isReplaying(running(processor));
    }

    /** The subjects of which this processor has a dead letter: theirs and nobody else's wait. */
    public Set<String> deadLetterSubjects(String processor) {
        return deadLetters.subjects(processor);
    }

    /** The ids of the events that wait in the processor. */
    public Set<String> deadLetterIds(String processor) {
        return deadLetters.ids(processor);
    }

    /** The subjects that wait in any processor (R64). */
    public Set<String> deadLetterSubjects() {
        return deadLetters().stream().map(DeadLetterSequence::subject).collect(Collectors.toSet());
    }

    public List<DeadLetterSequence> deadLetters() {
        return deadLetters.all();
    }

    /**
     * Handles the subject's dead letters again, in order, each in a transaction of its own, until
     * one fails again.
     *
     * @return how many went through
     */
    public int retry(String processor, String subject) {
        return retry.retry((AbstractEventProcessor) running(processor), subject);
    }

    /**
     * Lets the processor's handlers handle the event once more, in the caller's transaction.
     * Commands that they send are not carried out ({@link Reprocessing}).
     */
    public void handleAgain(String processor, TrackedEventMessage<?> event) {
        UnitOfWork<TrackedEventMessage<?>> work = DefaultUnitOfWork.startAndGet(event);
        Reprocessing.mark(work);
        ResultMessage<?> result =
                DeadLetterRetry.handleAlone((AbstractEventProcessor) running(processor), work);
        if (result.isExceptional()) {
            throw new IllegalStateException(
                    "event " + event.getIdentifier(), result.exceptionResult());
        }
    }

    private StreamingEventProcessor running(String processor) {
        StreamingEventProcessor running = tokens.streaming().get(processor);
        if (running == null) {
            throw new IllegalArgumentException("no processor is called " + processor);
        }
        return running;
    }
}
