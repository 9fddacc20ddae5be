package org.essaim.stream.chain;

import java.util.List;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.text.Disclosure;

/**
 * One message at its position in a chain.
 *
 * @param previous hash of the entry at {@code position - 1}, {@link Hash#NONE} before the first
 * @param texts those that the data names and that are not redacted (R100); beside the chain, so no
 *     hash covers them
 */
public record JournalEntry(
        long position, OutgoingMessage message, Hash previous, Hash hash, List<Disclosure> texts) {

    public JournalEntry {
        texts = List.copyOf(texts);
    }

    /** One that discloses no text. */
    public JournalEntry(long position, OutgoingMessage message, Hash previous, Hash hash) {
        this(position, message, previous, hash, List.of());
    }

    /** The entry that follows on this head, in the chain of that stream. */
    public static JournalEntry next(
            String stream, long position, Hash previous, OutgoingMessage m) {
        return new JournalEntry(
                position, m, previous, HashChain.link(stream, position, previous, m));
    }

    /** Where a journal ends that ends with this entry. */
    public Journal.Head head() {
        return new Journal.Head(position, hash);
    }

    /** The same entry with these texts beside it. */
    public JournalEntry disclosing(List<Disclosure> disclosed) {
        return new JournalEntry(position, message, previous, hash, disclosed);
    }

    /** What it takes on the wire, about. */
    public long bytes() {
        long characters = texts.stream().mapToLong(each -> each.text().length()).sum();
        return message.data().length + 2 * characters;
    }

    /** As whoever reads that stream receives it. */
    public ReceivedMessage receivedFrom(String stream) {
        return new ReceivedMessage(
                stream,
                position,
                message.id(),
                message.type(),
                message.subject(),
                message.time(),
                message.data(),
                message.trace());
    }

    /** True if the hash is that of this content at this position of that stream. */
    public boolean isWhole(String stream) {
        return hash.equals(HashChain.link(stream, position, previous, message));
    }
}
