package org.essaim.stream.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.relay.RecordSender.Stretch;
import org.essaim.stream.relay.RelayLedger.Redactions;
import org.essaim.stream.wire.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a redaction the own topic is written anew (R100): a new file is begun, all before it is
 * deleted, and the whole journal is sent again, without what was redacted. Whoever reads starts at
 * the beginning and finds what is known already and what is not. If this ends half way it is done
 * again from the start, as nothing is remembered before everything is deleted.
 */
final class Rewriting {

    private static final Logger LOG = LoggerFactory.getLogger(Rewriting.class);

    /** The broker takes a setting over a moment after it shows it: the last one rolls for sure. */
    private static final int MARKERS = 4;

    private static final Duration BETWEEN_MARKERS = Duration.ofMillis(50);

    private final RelaySettings settings;
    private final RelayLedger ledger;
    private final RecordWriter writer;
    private final Supplier<Admin> admins;
    private long firstSendUpTo;

    Rewriting(
            RelaySettings settings,
            RelayLedger ledger,
            RecordWriter writer,
            Supplier<Admin> admins) {
        this.settings = settings;
        this.ledger = ledger;
        this.writer = writer;
        this.admins = admins;
    }

    /** True if it is due now: what the last time left to send is sent before the next. */
    boolean isDue() {
        Redactions redactions = ledger.redactions();
        return redactions.made() != redactions.rewritten()
                && ledger.progress().sent() >= firstSendUpTo;
    }

    void writeAnew(RecordSender sender) {
        Redactions redactions = ledger.redactions();
        List<JournalEntry> first = ledger.after(0, 1);
        if (first.isEmpty()) {
            ledger.rewritten(redactions.made(), ledger.progress().endOffset());
            return;
        }
        long before;
        try (Admin admin = admins.get()) {
            before = beginFile(admin, sender, first);
            ledger.redactions(); // fails where another instance leads by now
            deleteBefore(admin, before);
        }
        firstSendUpTo = ledger.head();
        ledger.rewritten(redactions.made(), before + 1);
        LOG.info(
                "the topic {} is written anew, {} texts are redacted",
                settings.topic(),
                redactions.made());
    }

    /** The first message again, a duplicate to everybody: the broker rolls where one is written. */
    private long beginFile(Admin admin, RecordSender sender, List<JournalEntry> first) {
        List<ProducerRecord<byte[], byte[]>> marker = writer.batch(first);
        try (SegmentRoll _ = SegmentRoll.open(admin, settings.topic())) {
            Stretch last = sender.sendAll(marker);
            for (int sent = 1; sent < MARKERS; sent++) {
                LockSupport.parkNanos(BETWEEN_MARKERS.toNanos());
                last = sender.sendAll(marker);
            }
            return last.lastOffset();
        }
    }

    private void deleteBefore(Admin admin, long offset) {
        TopicPartition partition = new TopicPartition(settings.topic(), 0);
        TopicKeeper.answer(
                admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset))).all());
    }
}
