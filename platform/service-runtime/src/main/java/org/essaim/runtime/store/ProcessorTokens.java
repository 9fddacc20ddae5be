package org.essaim.runtime.store;

import module java.base;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.essaim.eventstore.CommitOrderToken;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the processors are: what this node knows of its own, what another node has stored. */
record ProcessorTokens(Configuration axon, JdbcClient jdbc) {

    Map<String, StreamingEventProcessor> streaming() {
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .collect(Collectors.toMap(StreamingEventProcessor::getName, Function.identity()));
    }

    /**
     * Whether the processor has dealt with everything up to the position; where another node has
     * claimed it, what that node has stored counts.
     */
    boolean covers(StreamingEventProcessor processor, CommitOrderToken position) {
        return cover(segments(processor), position);
    }

    static boolean cover(List<TrackingToken> segments, CommitOrderToken position) {
        return position.equals(CommitOrderToken.START)
                || !segments.isEmpty()
                        && segments.stream()
                                .allMatch(token -> token != null && token.covers(position));
    }

    /** Of every processor, by name: where each of its segments is. */
    Map<String, List<TrackingToken>> positions() {
        return streaming().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> segments(each.getValue())));
    }

    /** The position of its segment that is furthest behind; empty before it has any. */
    Optional<CommitOrderToken> position(StreamingEventProcessor processor) {
        return segments(processor).stream()
                .map(CommitOrderToken::of)
                .min(Comparator.naturalOrder());
    }

    /** Of this node where it has claimed any, else as another one has stored them. */
    private List<TrackingToken> segments(StreamingEventProcessor processor) {
        Map<Integer, EventTrackerStatus> here = processor.processingStatus();
        return here.isEmpty()
                ? stored(processor)
                : here.values().stream().map(EventTrackerStatus::getTrackingToken).toList();
    }

    /**
     * By what is stored, so that every node knows. At the end of the past the token of a replay is
     * still one, until the next event: what counts is whether it has come that far.
     */
    boolean isReplaying(StreamingEventProcessor processor) {
        return stored(processor).stream().anyMatch(ProcessorTokens::isInThePast);
    }

    private static boolean isInThePast(TrackingToken token) {
        return token instanceof ReplayToken replay
                && (replay.getCurrentToken() == null
                        || !replay.getCurrentToken().covers(replay.getTokenAtReset()));
    }

    /** What is stored, whichever node stored it; the start where nothing is. */
    CommitOrderToken committed(StreamingEventProcessor processor) {
        return stored(processor).stream()
                .map(CommitOrderToken::of)
                .min(Comparator.naturalOrder())
                .orElse(CommitOrderToken.START);
    }

    private List<TrackingToken> stored(StreamingEventProcessor processor) {
        return jdbc.sql("select token, token_type from token_entry where processor_name = ?")
                .param(processor.getName())
                .query((row, _) -> token(row.getBytes("token"), row.getString("token_type")))
                .list();
    }

    private TrackingToken token(byte[] json, String type) {
        return json == null
                ? null
                : axon.serializer()
                        .deserialize(new SimpleSerializedObject<>(json, byte[].class, type, null));
    }
}
