package org.essaim.stream.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;

/**
 * A record that was read and is not behind us: it waits for a signed head, or it is refused and
 * stands behind one that waits.
 *
 * @param entry what waits; null where the record is refused already
 * @param reason why nothing vouches for it by itself; counted unless a head does
 * @param detail the same for people
 * @param bytes what it takes in memory, about
 */
record PendingRecord(
        ConsumerRecord<byte[], byte[]> record,
        JournalEntry entry,
        RejectionReason reason,
        String detail,
        long bytes) {

    private static final int OVERHEAD = 512;

    PendingRecord(
            ConsumerRecord<byte[], byte[]> record,
            JournalEntry entry,
            RejectionReason reason,
            String detail) {
        this(record, entry, reason, detail, bytes(record));
    }

    long offset() {
        return record.offset();
    }

    private static long bytes(ConsumerRecord<byte[], byte[]> record) {
        long bytes = OVERHEAD + (record.value() == null ? 0 : record.value().length);
        for (Header each : record.headers()) {
            bytes += each.value() == null ? 0 : each.value().length;
        }
        return bytes;
    }
}
