package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;

/**
 * The records of one stream that wait, by hash, for a signed head: in memory and within a limit.
 * After a restart they are read again, since the stored offset never passes one of them; and a
 * rejected record is returned to be counted only when that offset passes it, so that none is
 * counted twice.
 */
final class PendingRecords {

    static final int MOST_RECORDS = 10_000;
    static final long MOST_BYTES = 16L * 1_024 * 1_024;

    private final Deque<PendingRecord> inOrder = new ArrayDeque<>();
    private final Map<Hash, PendingRecord> waiting = new HashMap<>();
    private long bytes;

    /** The record waits, unless one with the same hash does: then it is a duplicate. */
    void hold(ConsumerRecord<byte[], byte[]> record, JournalEntry entry, RejectionReason reason) {
        if (waiting.containsKey(entry.hash())) {
            reject(record, RejectionReason.REPEATED, "the same is waiting already");
            return;
        }
        PendingRecord held =
                new PendingRecord(record, entry, reason, "no signed head came that covers it");
        waiting.put(entry.hash(), held);
        add(held);
    }

    void reject(ConsumerRecord<byte[], byte[]> record, RejectionReason reason, String detail) {
        add(new PendingRecord(record, null, reason, detail));
    }

    /** The entry with this hash, or null where none waits. */
    JournalEntry find(Hash hash) {
        PendingRecord held = waiting.get(hash);
        return held == null ? null : held.entry();
    }

    /** These wait no longer: they were accepted, or will come again with what is missing. */
    void release(List<JournalEntry> entries) {
        Set<PendingRecord> released = Collections.newSetFromMap(new IdentityHashMap<>());
        for (JournalEntry each : entries) {
            PendingRecord held = waiting.remove(each.hash());
            if (held != null) {
                released.add(held);
                bytes -= held.bytes();
            }
        }
        if (!released.isEmpty()) {
            inOrder.removeIf(released::contains);
        }
    }

    /** The owner signed a head after all of these were sent: what is not on the chain never is. */
    void settle() {
        waiting.clear();
    }

    /** Removes what is finally rejected: everything up to the first that waits, and the oldest. */
    List<PendingRecord> drain() {
        List<PendingRecord> rejected = new ArrayList<>();
        while (!inOrder.isEmpty() && (isFull() || !isWaiting(inOrder.getFirst()))) {
            PendingRecord first = inOrder.removeFirst();
            bytes -= first.bytes();
            if (first.entry() != null) {
                waiting.remove(first.entry().hash(), first);
            }
            rejected.add(first);
        }
        return rejected;
    }

    /**
     * @param next the offset after the last record that was read
     * @return where to continue reading after a restart
     */
    long readFrom(long next) {
        return inOrder.isEmpty() ? next : inOrder.getFirst().offset();
    }

    private void add(PendingRecord held) {
        inOrder.addLast(held);
        bytes += held.bytes();
    }

    private boolean isFull() {
        return inOrder.size() > MOST_RECORDS || bytes > MOST_BYTES;
    }

    private boolean isWaiting(PendingRecord held) {
        return held.entry() != null && waiting.get(held.entry().hash()) == held;
    }
}
