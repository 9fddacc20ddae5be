package org.essaim.stream.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;

/**
 * A record that was read and not passed yet: it waits for a signed head, or it is rejected and
 * stands behind one that waits.
 *
 * @param entry what waits; null where the record is rejected already
 * @param reason why its own signature does not suffice; counted unless a head covers it
 * @param detail the same for people
 */
record PendingRecord(
        ConsumerRecord<byte[], byte[]> record,
        JournalEntry entry,
        RejectionReason reason,
        String detail) {

    private static final int OVERHEAD = 512;

    long offset() {
        return record.offset();
    }

    /** What it takes in memory, about. */
    long bytes() {
        long bytes = OVERHEAD + (record.value() == null ? 0 : record.value().length);
        for (Header each : record.headers()) {
            bytes += each.value() == null ? 0 : each.value().length;
        }
        return bytes;
    }
}
