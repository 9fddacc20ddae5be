package org.essaim.incubator.stopping.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.contract.BusinessDay;
import org.essaim.incubator.stopping.read.Watermarks;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Takes over how far divisions were heard, but only once the files hold everything that a watermark
 * rests on (R64).
 */
@Component
class WatermarkAdvance {

    /** Whose progress is that of the files. */
    static final String PROCESSOR = "stopping";

    private final Subscriptions subscriptions;
    private final Processors processors;
    private final Watermarks watermarks;
    private final Map<String, LocalDate> remembered = new ConcurrentHashMap<>();

    WatermarkAdvance(Subscriptions subscriptions, Processors processors, Watermarks watermarks) {
        this.subscriptions = subscriptions;
        this.processors = processors;
        this.watermarks = watermarks;
    }

    /** Reads the watermarks first and asks for the files' progress after: never the other way. */
    void takeOver() {
        List<Subscription> heard = subscriptions.all();
        heard.forEach(this::rememberDay);
        Map<String, Instant> filed = watermarks.filed();
        heard.stream()
                .filter(stream -> isNews(stream, filed) && isFiled(stream))
                .forEach(stream -> watermarks.file(stream.stream(), stream.watermark()));
    }

    /** Whether no division has been heard up to a later day than its files say. */
    boolean isTakenOver() {
        Map<String, Instant> filed = watermarks.filed();
        return subscriptions.all().stream()
                .filter(stream -> isNews(stream, filed))
                .allMatch(
                        stream ->
                                BusinessDay.of(stream.watermark())
                                        .equals(BusinessDay.of(filed.get(stream.stream()))));
    }

    /** A day counts once the stream was read to its end on it, whatever was or was not told. */
    private void rememberDay(Subscription stream) {
        if (stream.readToEndAt() != null) {
            LocalDate day = BusinessDay.of(stream.readToEndAt());
            if (!day.equals(remembered.put(stream.stream(), day))) {
                watermarks.heardOn(stream.stream(), day);
            }
        }
    }

    private boolean isFiled(Subscription stream) {
        return processors.covers(
                PROCESSOR, "stream:" + stream.stream(), stream.watermarkPosition());
    }

    private static boolean isNews(Subscription stream, Map<String, Instant> filed) {
        Instant known = filed.get(stream.stream());
        return known != null && stream.watermark() != null && stream.watermark().isAfter(known);
    }
}
