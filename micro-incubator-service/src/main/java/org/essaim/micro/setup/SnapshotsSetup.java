package org.essaim.micro.setup;

import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.essaim.eventstore.StableNames;
import org.essaim.micro.envelope.write.EnvelopeAggregate;
import org.springframework.context.annotation.Bean;

/** When and on which thread the envelope is snapshot. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class SnapshotsSetup {

    /** A load of the envelope reads few more events; fewer cost more snapshots than loads. */
    private static final int EVENTS_PER_SNAPSHOT = 20;

    /**
     * On a thread of its own. Axon would take a snapshot on the thread of the command, which still
     * has the envelope locked, and wait for a connection that those who wait for the envelope have.
     */
    @Bean
    Snapshotter snapshotter(
            Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore events,
            TransactionManager transactions) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .executor(task -> Thread.ofVirtual().name("snapshot").start(task))
                .build();
    }

    @Bean
    SnapshotTriggerDefinition envelopeSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    StableNames envelopeSnapshot() {
        return StableNames.of(Map.of("envelope.snapshot", EnvelopeAggregate.class));
    }
}
