package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.common.KafkaException;
import org.essaim.stream.Journal;
import org.essaim.stream.RecordConsumer;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.JdbcJournal;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.text.FreeTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For a database that is older than what was published from it: the journal recovers from the own
 * topic what others have received, and appends what it had journalled instead. The stream continues
 * the chain that all readers have (decision 0017). The effects of the lost messages are not
 * restored: the messages are passed to the consumer, and shown, so that people can enter them
 * again.
 */
public final class JournalRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(JournalRecovery.class);

    private final String stream;
    private final Broker broker;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final OwnRecords ownRecords;
    private final RecordConsumer consumer;

    /**
     * @param consumer is passed what this service published, as if another had
     */
    public JournalRecovery(
            RelaySettings settings,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            StreamSigner signer,
            SigningKeys keys,
            RecordConsumer consumer) {
        this.stream = settings.stream();
        this.broker = new KafkaTopic(settings);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ownRecords = new OwnRecords(settings.stream(), signer, keys);
        this.consumer = consumer;
    }

    /**
     * Reads the whole own topic, however long that takes; what was lost is then written in one
     * transaction, in which nothing else is journalled. Does nothing where nothing was lost.
     *
     * @throws TopicUnreadableException if the broker does not answer; nothing is changed then
     */
    public RecoveryOutcome run() {
        try {
            List<JournalEntry> published = lost();
            return transaction.execute(_ -> recover(published));
        } catch (KafkaException gone) {
            throw new TopicUnreadableException(gone);
        }
    }

    /**
     * @param published what was lost when the topic was read; another may have recovered some since
     */
    private RecoveryOutcome recover(List<JournalEntry> published) {
        long head =
                jdbc.queryForObject(
                        "select position from journal_head where stream = ? for update",
                        Long.class,
                        stream);
        List<JournalEntry> lost =
                published.stream().dropWhile(each -> journalHas(each.head())).toList();
        if (lost.isEmpty()) {
            return new RecoveryOutcome(head, 0, 0, head);
        }
        long after = lost.getFirst().position() - 1;
        List<JournalEntry> replaced =
                new JournalArchive(stream, jdbc).after(after, Integer.MAX_VALUE);
        List<JournalEntry> moved = moved(lost, replaced);
        jdbc.update("delete from journal where position > ?", after);
        JdbcJournal.insert(jdbc, lost);
        JdbcJournal.insert(jdbc, moved);
        JournalEntry last = moved.isEmpty() ? lost.getLast() : moved.getLast();
        remember(lost, replaced, last);
        consumer.consume(lost.stream().map(each -> each.receivedFrom(stream)).toList());
        RecoveryOutcome done =
                new RecoveryOutcome(after, lost.size(), moved.size(), last.position());
        LOG.warn("the stream {} recovered what it had published: {}", stream, done);
        return done;
    }

    private List<JournalEntry> lost() {
        PublishedChain chain = new PublishedChain(this::journalHas);
        try (TopicScan topic = broker.scan()) {
            topic.batches(topic.begin())
                    .flatMap(List::stream)
                    .forEach(
                            each -> {
                                ownRecords.whole(each).ifPresent(chain::add);
                                ownRecords.signedHead(each).ifPresent(chain::follow);
                            });
        }
        return chain.lost();
    }

    private boolean journalHas(Journal.Head head) {
        return jdbc.queryForObject(
                "select exists (select from journal where position = ? and hash = ?)",
                Boolean.class,
                head.position(),
                head.hash().bytes());
    }

    /** What was never published follows what was, with the positions and hashes that come next. */
    private List<JournalEntry> moved(List<JournalEntry> lost, List<JournalEntry> replaced) {
        Set<UUID> published =
                lost.stream().map(each -> each.message().id()).collect(Collectors.toSet());
        List<JournalEntry> moved = new ArrayList<>();
        JournalEntry last = lost.getLast();
        for (JournalEntry each : replaced) {
            if (!published.contains(each.message().id())) {
                last = JournalEntry.next(stream, last.position() + 1, last.hash(), each.message());
                moved.add(last);
            }
        }
        return moved;
    }

    private void remember(List<JournalEntry> lost, List<JournalEntry> replaced, JournalEntry head) {
        new FreeTexts(jdbc)
                .keep(stream, lost.stream().flatMap(each -> each.texts().stream()).toList());
        jdbc.batchUpdate(
                "insert into journal_recovered (position) values (?) on conflict do nothing",
                lost.stream().map(each -> new Object[] {each.position()}).toList());
        jdbc.batchUpdate(
                "insert into journal_replaced (hash, position) values (?, ?)"
                        + " on conflict do nothing",
                replaced.stream()
                        .map(each -> new Object[] {each.hash().bytes(), each.position()})
                        .toList());
        jdbc.update(
                "update journal_head set position = ?, hash = ? where stream = ?",
                head.position(),
                head.hash().bytes(),
                stream);
        jdbc.update(
                "update journal_relay set sent = ?, behind = null where stream = ?",
                lost.getLast().position(),
                stream);
    }

    /**
     * What a recovery of the journal did.
     *
     * @param after the last position that both histories have
     * @param recovered how many messages were recovered
     * @param moved how many that were journalled instead follow them, at new positions
     * @param head where the journal ends now
     */
    public record RecoveryOutcome(long after, int recovered, int moved, long head) {}
}
