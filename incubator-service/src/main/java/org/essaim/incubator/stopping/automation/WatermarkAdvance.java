package org.essaim.incubator.stopping.automation;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Takes over how far streams were read, but only once the projection holds everything that a
 * watermark stands for (R64).
 */
@Component
class WatermarkAdvance {

    /** Whose progress is that of the projection. */
    static final String PROCESSOR = "stopping";

    private final Subscriptions subscriptions;
    private final Processors processors;
    private final Watermarks watermarks;
    private final Map<String, LocalDate> recorded = new ConcurrentHashMap<>();

    WatermarkAdvance(Subscriptions subscriptions, Processors processors, Watermarks watermarks) {
        this.subscriptions = subscriptions;
        this.processors = processors;
        this.watermarks = watermarks;
    }

    /** Reads the watermarks first and the projection's progress after: never the other way. */
    void advance() {
        List<Subscription> streams = subscriptions.all();
        streams.forEach(this::recordReachable);
        Map<String, Instant> known = watermarks.known();
        streams.stream()
                .filter(stream -> isAhead(stream, known) && isProjected(stream))
                .forEach(stream -> watermarks.advance(stream.stream(), stream.watermark()));
    }

    /** Whether no stream has been read up to a later day than reviews know. */
    boolean isAdvanced() {
        Map<String, Instant> known = watermarks.known();
        return subscriptions.all().stream()
                .filter(stream -> isAhead(stream, known))
                .allMatch(
                        stream ->
                                BusinessDay.of(stream.watermark())
                                        .equals(BusinessDay.of(known.get(stream.stream()))));
    }

    /** A day counts once the stream was read to its end on it, whether or not anything came. */
    private void recordReachable(Subscription stream) {
        if (stream.readToEndAt() != null) {
            LocalDate day = BusinessDay.of(stream.readToEndAt());
            if (!day.equals(recorded.put(stream.stream(), day))) {
                watermarks.reachable(stream.stream(), day);
            }
        }
    }

    private boolean isProjected(Subscription stream) {
        return processors.covers(
                PROCESSOR, "stream:" + stream.stream(), stream.watermarkPosition());
    }

    private static boolean isAhead(Subscription stream, Map<String, Instant> known) {
        Instant before = known.get(stream.stream());
        return before != null && stream.watermark() != null && stream.watermark().isAfter(before);
    }
}
