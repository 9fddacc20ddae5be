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
        return switch (this) {
            case Heartbeat heartbeat -> heartbeat.head();
            case Acknowledgement acknowledgement -> acknowledgement.head();
            case ReplayRequest _ -> 0;
        };
    }

    private static void requireHash(String headHash) {
        new Hash(Objects.requireNonNull(headHash, "headHash"));
    }

    /**
     * All that happened here up to the claimed business time is at or before the head.
     *
     * @param head the journal's last position
     * @param headHash its hash, as {@link Hash#hex()}
     * @param applied how far each stream that is read here is in this database
     */
    record Heartbeat(Instant claim, long head, String headHash, Map<String, Long> applied)
            implements ControlRecord {
        public Heartbeat {
            Objects.requireNonNull(claim, "claim");
            requireHash(headHash);
            applied = Map.copyOf(applied);
        }
    }

    /**
     * How far each stream that is read here is in this database, where nothing can be claimed.
     *
     * @param head the journal's last position, so that a lost tail is noticed
     * @param headHash its hash, as {@link Hash#hex()}
     */
    record Acknowledgement(long head, String headHash, Map<String, Long> applied)
            implements ControlRecord {
        public Acknowledgement {
            requireHash(headHash);
            applied = Map.copyOf(applied);
        }
    }

    /** Asks the owner of a stream to send it again from that position on. */
    record ReplayRequest(String stream, long from) implements ControlRecord {
        public ReplayRequest {
            Objects.requireNonNull(stream, "stream");
        }
    }
}
