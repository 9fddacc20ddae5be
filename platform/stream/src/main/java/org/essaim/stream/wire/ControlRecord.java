package org.essaim.stream.wire;

import module java.base;

import org.essaim.stream.Hash;

/**
 * What services send each other about the streams themselves: without a position, never stored,
 * never acknowledged.
 */
public sealed interface ControlRecord {

    String HEARTBEAT = "control.heartbeat.v1";
    String ACKNOWLEDGEMENT = "control.acknowledgement.v1";
    String REPLAY_REQUEST = "control.replay-request.v1";

    /** Its name on the wire. */
    default String type() {
        return switch (this) {
            case Heartbeat _ -> HEARTBEAT;
            case Acknowledgement _ -> ACKNOWLEDGEMENT;
            case ReplayRequest _ -> REPLAY_REQUEST;
        };
    }

    /** The journal's position that it refers to: sent only when the broker has it up to there. */
    default long upTo() {
        return this instanceof Report report ? report.head() : 0;
    }

    /** Where the own journal ends, so that a lost tail is noticed, and how far others are here. */
    sealed interface Report extends ControlRecord {

        /** The journal's last position. */
        long head();

        /** Its hash, as {@link Hash#hex()}. */
        String headHash();

        /** How far each stream that is read here is in this database. */
        Map<String, Long> applied();
    }

    /**
     * All that happened here up to the claimed business time is at or before the head.
     *
     * @param claim the business time, in UTC
     * @param head the journal's last position; 0 where it is empty
     * @param headHash the hash of the message there; 64 zeros where the journal is empty
     * @param applied how far each stream that is read here is in this database: positions by stream
     */
    record Heartbeat(Instant claim, long head, String headHash, Map<String, Long> applied)
            implements Report {
        public Heartbeat {
            Objects.requireNonNull(claim, "claim");
            new Hash(headHash);
            applied = Map.copyOf(applied);
        }
    }

    /**
     * A report where nothing can be claimed.
     *
     * @param head the journal's last position; 0 where it is empty
     * @param headHash the hash of the message there; 64 zeros where the journal is empty
     * @param applied how far each stream that is read here is in this database: positions by stream
     */
    record Acknowledgement(long head, String headHash, Map<String, Long> applied)
            implements Report {
        public Acknowledgement {
            new Hash(headHash);
            applied = Map.copyOf(applied);
        }
    }

    /**
     * Asks the owner of a stream to send it again from that position on.
     *
     * @param stream whose owner is asked, such as {@code centre}
     * @param from the first position that is missing
     */
    record ReplayRequest(String stream, long from) implements ControlRecord {
        public ReplayRequest {
            Objects.requireNonNull(stream, "stream");
        }
    }
}
