package org.essaim.stream.relay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.relay.RecordSender.Stretch;
import org.essaim.stream.relay.RelayState.Progress;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leader's dealings with one broker, as long as that is there. A log that is shorter than it
 * was, or a topic that is another one, lost messages that the broker had acknowledged: they are
 * sent again from what their hearers acknowledged.
 */
final class BrokerSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSession.class);

    /** Texts that were read longer ago may be redacted, and another instance may lead. */
    private static final Duration STALE = Duration.ofSeconds(5);

    /** Somebody else wrote to the own topic: who speaks there is looked at, but not each time. */
    private static final Duration BETWEEN_LISTENING = Duration.ofSeconds(10);

    private final RelaySettings settings;
    private final Broker broker;
    private final LongSupplier nanos;
    private final RelayState ledger;
    private final Acknowledgements acknowledgements;
    private final RecordWriter writer;
    private final StartupCheck echo;
    private final TopicRewrite rewriting;
    private RecordSender sender;
    private long lastListened;

    /**
     * @param nanos how far the time is by which it is patient, as {@link System#nanoTime()} tells
     *     it
     */
    BrokerSession(
            RelaySettings settings,
            Leadership leadership,
            Acknowledgements acknowledgements,
            RecordWriter writer,
            OwnRecords words,
            Broker broker,
            LongSupplier nanos) {
        this.settings = settings;
        this.broker = broker;
        this.nanos = nanos;
        this.ledger = new RelayState(settings.stream(), leadership);
        this.acknowledgements = acknowledgements;
        this.writer = writer;
        this.echo = new StartupCheck(words, ledger);
        this.rewriting = new TopicRewrite(settings, ledger, writer, broker);
    }

    /** Looks at the topic before anything else runs; a broker that does not answer is no reason. */
    static void checkAtStart(Broker broker) {
        try {
            broker.keep(Duration.ofSeconds(2));
        } catch (KafkaException gone) {
            LOG.info("the broker does not answer yet: {}", gone.getMessage());
        }
    }

    /**
     * @throws JournalBehindException if the topic says what the journal does not
     */
    void connect() {
        TopicProvisioner.Kept kept = broker.keep(Duration.ofSeconds(5));
        Progress before = ledger.progress();
        boolean another = before.topicId() != null && !before.topicId().equals(kept.id());
        if (another || kept.endOffset() < before.endOffset()) {
            sendAgain(before);
        }
        listen(another ? 0 : before.endOffset());
        ledger.topicIs(kept.id(), kept.endOffset());
        sender = broker.sender();
    }

    /** Whoever writes to this topic without end makes nobody listen without end. */
    private boolean mayListen() {
        return nanos.getAsLong() - lastListened >= BETWEEN_LISTENING.toNanos();
    }

    /**
     * @param from the first offset that may be somebody else's
     */
    private void listen(long from) {
        lastListened = nanos.getAsLong();
        Optional<String> contradiction;
        boolean discloses;
        try (TopicScan topic = broker.scan()) {
            contradiction = echo.contradiction(topic);
            discloses = echo.disclosesRedacted(topic, from);
        }
        ledger.behind(contradiction.orElse(null));
        if (contradiction.isPresent()) {
            throw new JournalBehindException(contradiction.get());
        }
        if (discloses) {
            LOG.warn("the topic {} has texts that are redacted", settings.topic());
            ledger.writeAnew();
        }
    }

    /**
     * Where the own log ends after this was sent; it stays where it was until all that somebody
     * else wrote before is listened to.
     */
    private long endAfter(Stretch sent, int records, Progress before) {
        if (sent.lastOffset() - before.endOffset() >= records) {
            if (!mayListen()) {
                return before.endOffset();
            }
            listen(before.endOffset());
        }
        return sent.lastOffset() + 1;
    }

    /** Where a text was redacted, nothing is left of the topic and all is sent again (R100). */
    void writeAnewIfRedacted() {
        if (rewriting.isDue()) {
            rewriting.writeAnew(sender);
        }
    }

    /**
     * @return true if there may be more
     */
    boolean sendSome() {
        Progress before = ledger.progress();
        long read = nanos.getAsLong();
        List<JournalEntry> entries = ledger.after(before.sent(), settings.batch());
        if (entries.isEmpty()) {
            return false;
        }
        if (nanos.getAsLong() - read > STALE.toNanos()) {
            return true;
        }
        Stretch stretch = sender.sendAll(writer.batch(entries));
        if (stretch.firstOffset() < before.endOffset()) {
            sendAgain(before);
            ledger.endsAt(stretch.lastOffset() + 1);
            return true;
        }
        long end = endAfter(stretch, entries.size(), before);
        ledger.advance(before.sent(), entries.getLast().position(), end);
        return true;
    }

    /** After the messages that they speak of: whoever reads of a head has everything up to it. */
    void say(List<ControlRecord> controls) {
        long head = controls.stream().mapToLong(ControlRecord::upTo).max().orElse(0);
        while (ledger.progress().sent() < head && sendSome()) {
            LOG.debug("sending up to {} first", head);
        }
        Progress before = ledger.progress();
        List<ProducerRecord<byte[], byte[]>> records =
                controls.stream().map(writer::control).toList();
        Stretch stretch = sender.sendAll(records);
        if (stretch.firstOffset() < before.endOffset()) {
            sendAgain(before);
        }
        ledger.endsAt(endAfter(stretch, records.size(), before));
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.close();
        }
    }

    private void sendAgain(Progress before) {
        long safe = acknowledgements.everybodyHas();
        LOG.warn(
                "the broker lost what it had taken of the stream {}: sent up to {},"
                        + " sent again after {}",
                settings.stream(),
                before.sent(),
                Math.min(safe, before.sent()));
        ledger.rewind(safe);
    }
}
