package org.essaim.stream.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.chain.JournalEntry;
import org.junit.jupiter.api.Test;

/** What no signature covers yet waits within a limit, and is counted once at most. */
class PendingRecordsTest {

    private final PendingRecords pending = new PendingRecords();

    @Test
    void what_waits_is_found_by_its_hash_until_it_is_accepted() {
        JournalEntry entry = hold(5);

        assertThat(pending.find(entry.hash())).isEqualTo(entry);
        pending.release(List.of(entry));
        assertThat(pending.find(entry.hash())).isNull();
        assertThat(pending.drain()).isEmpty();
    }

    @Test
    void after_a_restart_reading_continues_at_the_first_that_waits() {
        hold(5);
        hold(6);

        assertThat(pending.readFrom(7)).isEqualTo(5);
        pending.settle();
        pending.drain();
        assertThat(pending.readFrom(7)).isEqualTo(7);
    }

    @Test
    void what_is_rejected_behind_one_that_waits_is_not_returned_before_it() {
        JournalEntry waits = hold(5);
        pending.reject(record(6, 10), RejectionReason.UNREADABLE, "nothing");

        assertThat(pending.drain()).isEmpty();
        pending.release(List.of(waits));
        assertThat(pending.drain()).extracting(PendingRecord::offset).containsExactly(6L);
        assertThat(pending.drain()).isEmpty();
    }

    @Test
    void the_same_sent_again_is_a_duplicate_and_never_waits_twice() {
        hold(5);
        pending.hold(record(6, 10), entry(5), RejectionReason.UNSIGNED);

        pending.settle();
        assertThat(pending.drain())
                .extracting(PendingRecord::reason)
                .containsExactly(RejectionReason.UNSIGNED, RejectionReason.REPEATED);
    }

    @Test
    void a_forger_who_fills_it_by_number_pushes_out_the_oldest() {
        LongStream.rangeClosed(1, PendingRecords.MOST_RECORDS + 3).forEach(this::hold);

        assertThat(pending.drain()).extracting(PendingRecord::offset).containsExactly(1L, 2L, 3L);
        assertThat(pending.find(entry(3).hash())).isNull();
        assertThat(pending.find(entry(4).hash())).isNotNull();
    }

    @Test
    void a_forger_who_fills_it_by_size_pushes_out_the_oldest() {
        int half = (int) (PendingRecords.MOST_BYTES / 2);
        for (long offset = 1; offset <= 3; offset++) {
            pending.hold(record(offset, half), entry(offset), RejectionReason.UNSIGNED);
        }

        assertThat(pending.drain()).extracting(PendingRecord::offset).containsExactly(1L, 2L);
    }

    private JournalEntry hold(long offset) {
        JournalEntry entry = entry(offset);
        pending.hold(record(offset, 10), entry, RejectionReason.UNSIGNED);
        return entry;
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, int bytes) {
        return new ConsumerRecord<>("essaim.division.anct.v1", 0, offset, null, new byte[bytes]);
    }

    private static JournalEntry entry(long position) {
        return JournalEntry.next(
                "division.anct",
                position,
                Hash.NONE,
                new OutgoingMessage(
                        new UUID(1, position),
                        "initiative.spent.v1",
                        "jardin",
                        null,
                        Instant.EPOCH,
                        new byte[] {1}));
    }
}
