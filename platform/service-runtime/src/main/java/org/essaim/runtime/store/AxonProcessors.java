package org.essaim.runtime.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.eventstore.ReaderLag;

/** {@link Processors} as Axon runs them. */
final class AxonProcessors implements Processors {

    private final PostgresEventStorageEngine engine;
    private final ReaderLag lag;
    private final ProcessorTokens tokens;
    private final DeadLetterEvents deadLetters;
    private final DeadLetterRetry retry;

    AxonProcessors(
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

    @Override
    public List<ProcessorState> states() {
        CommitOrderToken last = engine.lastCommitted();
        Map<String, Integer> waiting =
                deadLetters().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DeadLetterSequence::processor,
                                        Collectors.summingInt(DeadLetterSequence::events)));
        return tokens.streaming().values().stream()
                .map(
                        processor ->
                                new ProcessorState(
                                        processor.getName(),
                                        tokens.covers(processor, last),
                                        waiting.getOrDefault(processor.getName(), 0)))
                .sorted(Comparator.comparing(ProcessorState::name))
                .toList();
    }

    @Override
    public Optional<Duration> behind(String processor) {
        return tokens.place(running(processor)).flatMap(lag::behind);
    }

    @Override
    public boolean covers(String processor, String aggregateId, long sequenceNumber) {
        return covers(processor, engine.placeOf(aggregateId, sequenceNumber));
    }

    @Override
    public boolean covers(String processor, CommitOrderToken place) {
        return tokens.covers(running(processor), place);
    }

    @Override
    public boolean isReplaying(String processor) {
        return tokens.isReplaying(running(processor));
    }

    @Override
    public Set<String> deadLetterSubjects(String processor) {
        return deadLetters.subjects(processor);
    }

    @Override
    public Set<String> deadLetterSubjects() {
        return deadLetters().stream().map(DeadLetterSequence::subject).collect(Collectors.toSet());
    }

    @Override
    public List<DeadLetterSequence> deadLetters() {
        return deadLetters.all();
    }

    @Override
    public int retry(String processor, String subject) {
        return retry.retry((AbstractEventProcessor) running(processor), subject);
    }

    private StreamingEventProcessor running(String processor) {
        StreamingEventProcessor running = tokens.streaming().get(processor);
        if (running == null) {
            throw new IllegalArgumentException("no processor is called " + processor);
        }
        return running;
    }
}
