package org.essaim.federation.stream;

import module java.base;

import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.inbox.RejectedRecords;
import org.essaim.stream.inbox.RejectionEvidence;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * The streams that this service consumes, for operators at {@code /actuator/streams}: how far each
 * is, with which keys it may be signed, and what was rejected of it. {@code GET …/{stream}} shows
 * the evidence, {@code DELETE …/{stream}} makes room for more, {@code POST …/{stream}} releases the
 * stream from its quarantine.
 */
@Endpoint(id = "streams")
public class StreamsEndpoint {

    private static final int MOST_SHOWN = 100;

    private final Subscriptions subscriptions;
    private final SigningKeys keys;
    private final RejectedRecords rejected;

    StreamsEndpoint(Subscriptions subscriptions, SigningKeys keys, RejectedRecords rejected) {
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.rejected = rejected;
    }

    /**
     * One stream.
     *
     * @param keys ids of the keys that may sign it; without one it is not read at all
     * @param rejected how many records were rejected, by reason
     * @param evidence how many of them are kept
     */
    public record StreamState(
            String stream,
            long position,
            Instant watermark,
            List<String> keys,
            Map<String, Long> rejected,
            int evidence,
            long deadLetters,
            String quarantined) {}

    @ReadOperation
    public List<StreamState> streams() {
        return subscriptions.all().stream().map(this::state).toList();
    }

    /** The oldest that are kept, a hundred at most. */
    @ReadOperation
    public List<RejectionEvidence> evidence(@Selector String stream) {
        return rejected.evidence(stream, MOST_SHOWN);
    }

    /** 404 where no such stream is subscribed. */
    @WriteOperation
    public WebEndpointResponse<StreamState> release(@Selector String stream) {
        subscriptions.release(stream);
        return subscriptions
                .of(stream)
                .map(released -> new WebEndpointResponse<>(state(released)))
                .orElseGet(() -> new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
    }

    /** How many were discarded. */
    @DeleteOperation
    public Map<String, Integer> discard(@Selector String stream) {
        return Map.of("discarded", rejected.discard(stream));
    }

    private StreamState state(Subscription subscription) {
        String stream = subscription.stream();
        return new StreamState(
                stream,
                subscription.position(),
                subscription.watermark(),
                keys.of(stream).stream().map(StreamKey::id).toList(),
                rejected.counts(stream),
                rejected.kept(stream),
                subscription.deadLetters(),
                subscription.quarantined());
    }
}
