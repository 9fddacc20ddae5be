package org.essaim.incubator.stopping.automation;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, LocalDate> recorded = new ConcurrentHashMap<>();

    WatermarkAdvance(
            Subscriptions subscriptions, Processors processors, JdbcClient jdbc, Clock clock) {
        this.subscriptions = subscriptions;
        this.processors = processors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Reads the watermarks first and the projection's progress after: never the other way. */
    void advance() {
        List<Subscription> streams = subscriptions.all();
        streams.forEach(this::recordReachable);
        Map<String, Instant> known = known();
        streams.stream()
                .filter(stream -> isAhead(stream, known) && isProjected(stream))
                .forEach(stream -> advance(stream.stream(), claimed(stream)));
    }

    /** Whether no stream has been read up to a later day than reviews know. */
    boolean isAdvanced() {
        Map<String, Instant> known = known();
        return subscriptions.all().stream()
                .filter(stream -> isAhead(stream, known))
                .allMatch(
                        stream ->
                                BusinessDay.of(claimed(stream))
                                        .equals(BusinessDay.of(known.get(stream.stream()))));
    }

    /** A day counts once the stream was read to its end on it, whether or not anything came. */
    private void recordReachable(Subscription stream) {
        if (stream.readToEndAt() != null) {
            LocalDate day = BusinessDay.of(stream.readToEndAt());
            if (!day.equals(recorded.get(stream.stream()))) {
                jdbc.sql(
                                """
                                insert into reachable_day (stream, day) values (?, ?)
                                on conflict do nothing
                                """)
                        .params(stream.stream(), day)
                        .update();
                recorded.put(stream.stream(), day);
            }
        }
    }

    private boolean isProjected(Subscription stream) {
        return processors.covers(
                PROCESSOR, "stream:" + stream.stream(), stream.watermarkPosition());
    }

    private boolean isAhead(Subscription stream, Map<String, Instant> known) {
        Instant before = known.get(stream.stream());
        return before != null && stream.watermark() != null && claimed(stream).isAfter(before);
    }

    /** Up to when the stream claims to be complete, never beyond now (R16). */
    private Instant claimed(Subscription stream) {
        return Collections.min(List.of(stream.watermark(), clock.instant()));
    }

    private record Known(String stream, Instant watermark) {}

    /** Up to when reviews know each stream of a division that has published anything. */
    private Map<String, Instant> known() {
        return jdbc
                .sql("select stream, watermark from review_division")
                .query(RecordMapper.of(Known.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Known::stream, Known::watermark));
    }

    /** Everything of the stream up to the instant is projected; it never goes back. */
    private void advance(String stream, Instant watermark) {
        jdbc.sql(
                        """
                        update review_division
                           set watermark = greatest(watermark, cast(:watermark as timestamptz))
                         where stream = :stream
                        """)
                .param("watermark", watermark.atOffset(ZoneOffset.UTC))
                .param("stream", stream)
                .update();
    }
}
