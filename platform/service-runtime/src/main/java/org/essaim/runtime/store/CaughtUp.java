package org.essaim.runtime.store;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** Whether all processors of this node have their claims, and have come to the end. */
final class CaughtUp implements BooleanSupplier {

    private final Configuration axon;
    private List<StreamingEventProcessor> processors;

    CaughtUp(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        for (StreamingEventProcessor each : processors()) {
            Collection<EventTrackerStatus> segments = each.processingStatus().values();
            if (segments.isEmpty() || !segments.stream().allMatch(EventTrackerStatus::isCaughtUp)) {
                return false;
            }
        }
        return true;
    }

    /** Listed once: Axon collects them from all its modules each time that it is asked. */
    private List<StreamingEventProcessor> processors() {
        if (processors == null) {
            processors =
                    axon.eventProcessingConfiguration().eventProcessors().values().stream()
                            .filter(StreamingEventProcessor.class::isInstance)
                            .map(StreamingEventProcessor.class::cast)
                            .toList();
        }
        return processors;
    }
}
