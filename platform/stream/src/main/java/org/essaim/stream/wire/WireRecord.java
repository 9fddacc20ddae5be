package org.essaim.stream.wire;

import java.time.Instant;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;

/** A record on a topic, as it was read. */
public sealed interface WireRecord {

    /**
     * A message at its position in the chain of the topic's owner.
     *
     * @param signature of the chain up to here, or null where the record has none
     */
    record Entry(JournalEntry entry, KeySignature signature) implements WireRecord {}

    /**
     * Something about the streams themselves.
     *
     * @param time when it was sent, by the sender's clock
     * @param statement what has to be signed
     * @param signature of that statement, or null
     */
    record Control(ControlRecord control, Instant time, byte[] statement, KeySignature signature)
            implements WireRecord {}

    /** Nothing that the topic's owner can have sent. */
    record Rejected(RejectionReason reason, String detail) implements WireRecord {}
}
