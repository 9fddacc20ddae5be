package org.essaim.stream.wire;

import java.time.Instant;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.KeySignature;

/** What a record on a topic turned out to be. */
public sealed interface WireRecord {

    /**
     * A message at its place in the chain of the topic's owner.
     *
     * @param seal of the chain up to here, or null where the record bears none
     */
    record Entry(JournalEntry entry, KeySignature seal) implements WireRecord {}

    /**
     * Something about the streams themselves.
     *
     * @param time when it was said, by the clock of who said it
     * @param statement what has to be signed
     * @param seal of that statement, or null
     */
    record Control(ControlRecord control, Instant time, byte[] statement, KeySignature seal)
            implements WireRecord {}

    /** Nothing that the topic's owner can have sent in good order. */
    record Refused(RejectionReason reason, String detail) implements WireRecord {}
}
