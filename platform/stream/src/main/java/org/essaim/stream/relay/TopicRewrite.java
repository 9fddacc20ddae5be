package org.essaim.stream.relay;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.wire.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites the own topic after a redaction (R100): a new segment is started, everything before it
 * is deleted, and the whole journal is sent again without what was redacted. Readers start at the
 * beginning and find duplicates and what they lack. An interrupted rewrite starts again, since
 * nothing is recorded before everything is deleted.
 */
final class TopicRewrite {

    private static final Logger LOG = LoggerFactory.getLogger(TopicRewrite.class);

    private final RelaySettings settings;
    private final RelayState state;
    private final RecordWriter writer;
    private final Broker broker;
    private long sendFirstUpTo;

    TopicRewrite(RelaySettings settings, RelayState state, RecordWriter writer, Broker broker) {
        this.settings = settings;
        this.state = state;
        this.writer = writer;
        this.broker = broker;
    }

    /** What the last rewrite left to send is sent before the next. */
    boolean isDue() {
        RelayState.Progress now = state.progress();
        return now.redacted() != now.rewritten() && now.sent() >= sendFirstUpTo;
    }

    /** Starts with the first message, which is a duplicate to every reader. */
    void run(TopicSender sender) {
        RelayState.Progress now = state.progress();
        List<JournalEntry> first = state.after(0, 1);
        if (first.isEmpty()) {
            state.rewritten(now.redacted(), now.endOffset());
            return;
        }
        ProducerRecord<byte[], byte[]> marker = writer.batch(first).getFirst();
        long before = broker.startSegment(at -> sender.sendAll(List.of(dated(at, marker))));
        state.progress(); // fails where another instance leads by now
        broker.deleteBefore(before);
        sendFirstUpTo = state.head();
        state.rewritten(now.redacted(), before + 1);
        LOG.info(
                "the topic {} is rewritten, {} texts are redacted",
                settings.topic(),
                now.redacted());
    }

    private static ProducerRecord<byte[], byte[]> dated(
            long millis, ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(
                record.topic(),
                record.partition(),
                millis,
                record.key(),
                record.value(),
                record.headers());
    }
}
