package org.essaim.federation.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.stream.RejectedRecords;
import org.essaim.stream.RejectedRecords.Evidence;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * What an operator asks of the streams that are heard, at {@code /actuator/streams}: how far each
 * is, with which keys it may be signed, and what was refused of it. {@code GET …/{stream}} shows
 * the evidence, {@code DELETE …/{stream}} makes room for new, {@code POST …/{stream}} releases the
 * stream from its quarantine.
 */
@Endpoint(id = "streams")
public class StreamsEndpoint {

    private static final int MOST_SHOWN = 100;

    private final Subscriptions subscriptions;
    private final SigningKeys keys;
    private final RejectedRecords refused;

    StreamsEndpoint(Subscriptions subscriptions, SigningKeys keys, RejectedRecords refused) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.refused = refused;
    }

    /**
     * One stream.
     *
     * @param keys ids of the keys that may sign it; without one it is not heard at all
     * @param refused how many records were refused, by reason
     * @param evidence how many of them are kept
     */
    public record Heard(
            String stream,
            long position,
            Instant watermark,
            List<String> keys,
            Map<String, Long> refused,
            int evidence,
            long deadLetters,
            String quarantined) {}

    @ReadOperation
    public List<Heard> streams() {
        return subscriptions.all().stream().map(this::heard).toList();
    }

    /** The oldest that are kept, a hundred at most. */
    @ReadOperation
    public List<Evidence> evidence(@Selector String stream) {
        return refused.evidence(stream, MOST_SHOWN);
    }

    /** 404 where no such stream is heard. */
    @WriteOperation
    public WebEndpointResponse<Heard> release(@Selector String stream) {
        Optional<Subscription> known = subscriptions.of(stream);
        known.ifPresent(_ -> subscriptions.release(stream));
        return known.flatMap(_ -> subscriptions.of(stream))
                .map(released -> new WebEndpointResponse<>(heard(released)))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    /** How many were thrown away. */
    @DeleteOperation
    public Map<String, Integer> forget(@Selector String stream) {
        return Map.of("forgotten", refused.forget(stream));
    }

    private Heard heard(Subscription heard) {
        String stream = heard.stream();
        return new Heard(
                stream,
                heard.position(),
                heard.watermark(),
                keys.of(stream).stream().map(StreamKey::id).toList(),
                refused.counts(stream),
                refused.kept(stream),
                heard.deadLetters(),
                heard.quarantined());
    }
}
