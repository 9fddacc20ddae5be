package org.essaim.runtime.store;

import module java.base;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventProcessingException;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.eventstore.CommitOrderEventStore;
import org.essaim.eventstore.ReaderLag;
import org.essaim.runtime.ServiceThreads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Event processors as every service has them: one segment each, batches in one transaction with
 * what they do and how far they are, failing events to the dead letters.
 */
@AutoConfiguration(
        before = AxonAutoConfiguration.class,
        after = {StoreAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@Import({
    BatchedWrites.class,
    ReaderLag.class,
    ProcessorTokens.class,
    Processors.class,
    Freshness.class,
    SavepointUnitOfWork.class,
    DeadLetterEvents.class,
    DeadLetterSubjects.class,
    DeadLetterRetry.class,
    DeadLettersEndpoint.class
})
public class ProcessorsAutoConfiguration {

    /**
     * Milliseconds; well below the 10 s after which another node may take a claim over. While
     * nothing happens, neither passes by the {@link ClaimClock}.
     */
    private static final long EXTEND_CLAIM_AFTER = 1_000;

    static final long CLAIM_AGAIN_AFTER = 1_000;

    @Bean
    ConfigurerModule processorsModule(
            DeadLetterEvents deadLetters,
            DeadLetterSubjects subjects,
            SavepointUnitOfWork ownUnitOfWork,
            TransactionManager transactions,
            CommitOrderEventStore events,
            NodePresence presence,
            ObjectProvider<BatchSize> batchSizes) {
        Map<String, ProcessorMode> modes = new ConcurrentHashMap<>();
        Map<String, Integer> sizes =
                batchSizes.stream()
                        .collect(Collectors.toMap(BatchSize::processor, BatchSize::events));
        Function<Configuration, ClaimClock> clock =
                axon ->
                        new ClaimClock(
                                new CaughtUp(axon), presence, events::atRest, System::nanoTime);
        return configurer ->
                configure(configurer.eventProcessing(), transactions, sizes, events, clock)
                        .registerDefaultErrorHandler(_ -> new RollbackErrorHandler(modes))
                        .registerDefaultHandlerInterceptor(
                                (_, processor) ->
                                        new DeadLetterInterceptor(
                                                processor,
                                                deadLetters,
                                                subjects,
                                                modes.computeIfAbsent(
                                                        processor, _ -> new ProcessorMode()),
                                                ownUnitOfWork));
    }

    private static EventProcessingConfigurer configure(
            EventProcessingConfigurer processing,
            TransactionManager transactions,
            Map<String, Integer> batchSizes,
            CommitOrderEventStore events,
            Function<Configuration, ClaimClock> clock) {
        processing
                .usingPooledStreamingEventProcessors()
                .registerDefaultTransactionManager(_ -> transactions)
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessorConfiguration(
                        (axon, processor) -> tune(axon, processor, events, clock.apply(axon)));
        batchSizes.forEach(
                (name, most) ->
                        processing.registerPooledStreamingEventProcessorConfiguration(
                                name, (_, processor) -> processor.batchSize(most)));
        return processing;
    }

    private static PooledStreamingEventProcessor.Builder tune(
            Configuration axon,
            PooledStreamingEventProcessor.Builder processor,
            CommitOrderEventStore events,
            ClaimClock clock) {
        HandledTypes handled = new HandledTypes(axon);
        return processor
                .initialSegmentCount(1)
                .messageSource(events.readBy(handled))
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BatchSize.USUAL)
                .claimExtensionThreshold(EXTEND_CLAIM_AFTER)
                .tokenClaimInterval(CLAIM_AGAIN_AFTER)
                .clock(clock)
                .coordinatorExecutor(
                        name -> {
                            handled.of(name);
                            return ending(axon, new CoordinatorThread(name, clock));
                        })
                .workerExecutor(name -> ending(axon, ServiceThreads.one("Worker[" + name + "]")));
    }

    private static ScheduledExecutorService ending(
            Configuration axon, ScheduledExecutorService thread) {
        axon.onShutdown(thread::shutdown);
        return thread;
    }

    /** A failure rolls the whole batch back; it is handled again, carefully this time. */
    private record RollbackErrorHandler(Map<String, ProcessorMode> modes) implements ErrorHandler {

        @Override
        public void handleError(ErrorContext failed) throws Exception {
            modes.computeIfAbsent(failed.eventProcessor(), _ -> new ProcessorMode())
                    .somethingFailed();
            if (failed.error() instanceof Exception exception) {
                throw exception;
            }
            // An Error would end the worker's thread without a word.
            throw new EventProcessingException("an event handler failed badly", failed.error());
        }
    }
}
