package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.stream.relay.RelayState.Progress;
import org.essaim.stream.relay.TopicSender.LogOffsets;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The leader's connection to one broker, for as long as that is there. If the log is shorter than
 * it was, or the topic is another one, messages were lost that the broker had acknowledged: they
 * are sent again from the position that all readers have acknowledged. What was reported there is
 * reported again, as it is after each connection and each rewrite.
 */
final class BrokerSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSession.class);

    /** Texts that were read longer ago may be redacted, and another instance may lead. */
    private static final Duration STALE = Duration.ofSeconds(5);

    /** Whoever else writes to the own topic makes it checked again, but not each time. */
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(10);

    /** How long the broker may take to say which topic there is. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final RelaySettings settings;
    private final Broker broker;
    private final StreamStatus status;
    private final LongSupplier nanos;
    private final RelayState state;
    private final Acknowledgements acknowledgements;
    private final RecordWriter writer;
    private final StartupCheck startupCheck;
    private final TopicRewrite rewrite;
    private TopicSender sender;
    private long lastCheck;

    /**
     * @param nanos elapsed time, as {@link System#nanoTime()}
     */
    BrokerSession(
            RelaySettings settings,
            Leadership leadership,
            Acknowledgements acknowledgements,
            RecordWriter writer,
            OwnRecords ownRecords,
            Broker broker,
            StreamStatus status,
            LongSupplier nanos) {
        this.settings = settings;
        this.broker = broker;
        this.status = status;
        this.nanos = nanos;
        this.state = new RelayState(settings.stream(), leadership);
        this.acknowledgements = acknowledgements;
        this.writer = writer;
        this.startupCheck = new StartupCheck(ownRecords, state);
        this.rewrite = new TopicRewrite(settings, state, writer, broker);
    }

    /** Checks the topic before anything else runs; a broker that does not answer is tolerated. */
    static void checkAtStart(Broker broker) {
        try {
            broker.ensureTopic(Duration.ofSeconds(2));
        } catch (KafkaException gone) {
            LOG.info("the broker does not answer yet: {}", gone.getMessage());
        }
    }

    /**
     * @throws JournalBehindException if the topic contains what the journal does not
     */
    void connect() {
        Broker.OwnTopic topic = broker.ensureTopic(ANSWER);
        Progress before = state.progress();
        boolean another = before.topicId() != null && !before.topicId().equals(topic.id());
        if (another || topic.endOffset() < before.endOffset()) {
            sendAgain(before);
        }
        check(another ? 0 : before.endOffset());
        state.topicIs(topic.id(), topic.endOffset());
        sender = broker.sender();
        status.repeat();
    }

    /**
     * @param from the first offset that somebody else may have written
     */
    private void check(long from) {
        lastCheck = nanos.getAsLong();
        Optional<String> contradiction;
        boolean discloses;
        try (TopicScan topic = broker.scan()) {
            contradiction = startupCheck.contradiction(topic);
            discloses = startupCheck.disclosesRedacted(topic, from);
        }
        state.behind(contradiction.orElse(null));
        if (contradiction.isPresent()) {
            throw new JournalBehindException(contradiction.get());
        }
        if (discloses) {
            LOG.warn("the topic {} contains redacted texts", settings.topic());
            state.requireRewrite();
        }
    }

    /**
     * Where the log ends after this was sent. It stays where it was until everything that somebody
     * else wrote before is checked, which is not done each time: an endless flood would keep this
     * instance from sending.
     */
    private long endAfter(LogOffsets sent, int records, Progress before) {
        if (sent.last() - before.endOffset() >= records) {
            if (nanos.getAsLong() - lastCheck < BETWEEN_CHECKS.toNanos()) {
                return before.endOffset();
            }
            check(before.endOffset());
        }
        return sent.last() + 1;
    }

    /** After a redaction the topic is emptied and everything is sent again (R100). */
    void rewriteIfRedacted() {
        if (rewrite.isDue()) {
            rewrite.run(sender);
            status.repeat();
        }
    }

    /**
     * @return true if there may be more
     */
    boolean sendSome() {
        Progress before = state.progress();
        long read = nanos.getAsLong();
        List<JournalEntry> entries = state.after(before.sent(), settings.batch());
        if (entries.isEmpty()) {
            return false;
        }
        if (nanos.getAsLong() - read > STALE.toNanos()) {
            return true;
        }
        LogOffsets sent = sender.sendAll(writer.batch(entries));
        if (sent.first() < before.endOffset()) {
            sendAgain(before);
            lookWhichTopic(sent.last() + 1);
            return true;
        }
        long end = endAfter(sent, entries.size(), before);
        state.advance(before.sent(), entries.getLast().position(), end);
        return true;
    }

    /** After the messages that they refer to: whoever reads of a head has everything up to it. */
    void sendControls(List<ControlRecord> controls) {
        long head = controls.stream().mapToLong(ControlRecord::upTo).max().orElse(0);
        while (state.progress().sent() < head && sendSome()) {
            LOG.debug("sending up to {} first", head);
        }
        Progress before = state.progress();
        List<ProducerRecord<byte[], byte[]>> records =
                controls.stream().map(writer::control).toList();
        LogOffsets sent = sender.sendAll(records);
        if (sent.first() < before.endOffset()) {
            sendAgain(before);
            lookWhichTopic(sent.last() + 1);
        } else {
            state.endsAt(endAfter(sent, records.size(), before));
        }
    }

    /** Where the log is shorter than it was, the topic may be another one. */
    private void lookWhichTopic(long endOffset) {
        state.topicIs(broker.ensureTopic(ANSWER).id(), endOffset);
    }

    @Override
    public void close() {
        if (sender != null) {
            sender.close();
        }
    }

    private void sendAgain(Progress before) {
        long safe = acknowledgements.acknowledgedByAll();
        LOG.warn(
                "the broker lost records of the stream {} that it had acknowledged: sent up to {},"
                        + " sent again after {}",
                settings.stream(),
                before.sent(),
                Math.min(safe, before.sent()));
        state.rewind(safe);
        status.repeat();
    }
}
