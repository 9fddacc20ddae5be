package org.essaim.stream.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.relay.RelayState.Redactions;
import org.essaim.stream.wire.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a redaction the own topic is written anew (R100): a new file is begun, all before it is
 * deleted, and the whole journal is sent again, without what was redacted. Whoever reads starts at
 * the beginning and finds what is known already and what is not. If this ends half way it is done
 * again from the start, as nothing is remembered before everything is deleted.
 */
final class TopicRewrite {

    private static final Logger LOG = LoggerFactory.getLogger(TopicRewrite.class);

    private final RelaySettings settings;
    private final RelayState ledger;
    private final RecordWriter writer;
    private final Broker broker;
    private long firstSendUpTo;

    TopicRewrite(RelaySettings settings, RelayState ledger, RecordWriter writer, Broker broker) {
        this.settings = settings;
        this.ledger = ledger;
        this.writer = writer;
        this.broker = broker;
    }

    /** True if it is due now: what the last time left to send is sent before the next. */
    boolean isDue() {
        Redactions redactions = ledger.redactions();
        return redactions.made() != redactions.rewritten()
                && ledger.progress().sent() >= firstSendUpTo;
    }

    /** It begins with the first message again, which is a duplicate to everybody. */
    void writeAnew(RecordSender sender) {
        Redactions redactions = ledger.redactions();
        List<JournalEntry> first = ledger.after(0, 1);
        if (first.isEmpty()) {
            ledger.rewritten(redactions.made(), ledger.progress().endOffset());
            return;
        }
        List<ProducerRecord<byte[], byte[]>> marker = writer.batch(first);
        long before = broker.beginFile(() -> sender.sendAll(marker));
        ledger.redactions(); // fails where another instance leads by now
        broker.deleteBefore(before);
        firstSendUpTo = ledger.head();
        ledger.rewritten(redactions.made(), before + 1);
        LOG.info(
                "the topic {} is written anew, {} texts are redacted",
                settings.topic(),
                redactions.made());
    }
}
