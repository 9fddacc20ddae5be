package org.essaim.stream.relay;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.chain.JournalEntry;

/**
 * What readers took over from the own topic and the journal lacks. Readers follow the first signed
 * head that continues from where they are, in the order of the topic; so does this.
 */
final class PublishedChain {

    private final Predicate<Journal.Head> journalHas;
    private final Map<Hash, JournalEntry> unknown = new HashMap<>();
    private final List<JournalEntry> lost = new ArrayList<>();

    /**
     * @param journalHas whether the journal has this hash at that position
     */
    PublishedChain(Predicate<Journal.Head> journalHas) {
        this.journalHas = journalHas;
    }

    /** A message on the topic, whoever wrote it. */
    void add(JournalEntry entry) {
        if (!journalHas.test(entry.head())) {
            unknown.put(entry.hash(), entry);
        }
    }

    /** The service signed this, and thereby everything before it. */
    void follow(Journal.Head head) {
        Deque<JournalEntry> chain = new ArrayDeque<>();
        JournalEntry each = unknown.get(head.hash());
        while (each != null && each.position() == head.position() - chain.size()) {
            chain.addFirst(each);
            if (isNext(each)) {
                chain.forEach(entry -> unknown.remove(entry.hash()));
                lost.addAll(chain);
                return;
            }
            each = unknown.get(each.previous());
        }
    }

    /** In order and without a gap; the first follows on an entry of the journal. */
    List<JournalEntry> lost() {
        return List.copyOf(lost);
    }

    private boolean isNext(JournalEntry entry) {
        if (!lost.isEmpty()) {
            return entry.previous().equals(lost.getLast().hash());
        }
        return entry.position() == 1
                ? entry.previous().equals(Hash.NONE)
                : journalHas.test(new Journal.Head(entry.position() - 1, entry.previous()));
    }
}
