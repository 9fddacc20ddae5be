package org.essaim.stream.wire;

import org.essaim.stream.chain.JournalEntry;

/** What a record on a topic turned out to be. */
public sealed interface WireRecord {

    /** A message at its place in the chain of the topic's owner. */
    record Entry(JournalEntry entry) implements WireRecord {}

    /** Something about the streams themselves. */
    record Control(ControlRecord control) implements WireRecord {}

    /** Nothing that the topic's owner can have sent in good order. */
    record Refused(String reason) implements WireRecord {}
}
