package org.essaim.federation.freshness;

import module java.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.essaim.runtime.store.ProcessorState;

/**
 * How far a service is.
 *
 * @param caughtUp nothing that is committed here waits for any work of this service
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Freshness(
        String stream,
        List<ProcessorState> processors,
        JournalFreshness journal,
        List<StreamFreshness> inbox,
        boolean caughtUp) {

    /** Positions of the own journal: its end, what the broker has, what is safe. */
    record JournalFreshness(long head, long sent, long acknowledged) {}

    /**
     * One stream that is consumed.
     *
     * @param watermark up to this business time its owner published everything; null before a claim
     * @param quarantined why nothing more is ingested, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StreamFreshness(
            String stream,
            long position,
            Instant watermark,
            long deadLetters,
            String quarantined) {}
}
