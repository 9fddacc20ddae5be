package org.essaim.stream.journal;

import module java.base;

import java.sql.Timestamp;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.JournalProgress;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TraceParent;
import org.essaim.stream.chain.JournalEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The journal in PostgreSQL. The head's row is locked until the caller commits, so positions have
 * no gaps and their order is that of the commits.
 */
public final class JdbcJournal implements Journal {

    private static final String INSERT =
            """
            insert into journal
              (position, id, type, subject, recipient, time, data, previous_hash, hash, trace)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final String stream;
    private final JdbcTemplate jdbc;
    private final Acknowledgements acknowledgements;
    private final Runnable afterCommit;

    /**
     * @param stream the own stream
     * @param afterCommit wakes the relay
     * @throws IllegalStateException if the database holds the journal of another stream
     */
    public JdbcJournal(
            String stream,
            JdbcTemplate jdbc,
            Acknowledgements acknowledgements,
            Runnable afterCommit) {
        this.stream = stream;
        this.jdbc = jdbc;
        this.acknowledgements = acknowledgements;
        this.afterCommit = afterCommit;
        open();
    }

    @Override
    public Journal.Head append(List<OutgoingMessage> messages) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the journal is written in the caller's transaction");
        }
        Journal.Head head = head(" for update");
        List<JournalEntry> entries = new ArrayList<>(messages.size());
        for (OutgoingMessage message : unknown(messages)) {
            JournalEntry entry =
                    JournalEntry.next(stream, head.position() + 1, head.hash(), message);
            entries.add(entry);
            head = entry.head();
        }
        if (!entries.isEmpty()) {
            insert(jdbc, entries);
            jdbc.update(
                    "update journal_head set position = ?, hash = ? where stream = ?",
                    head.position(),
                    head.hash().bytes(),
                    stream);
            wakeAfterCommit();
        }
        return head;
    }

    /** Writes these as they are; the caller updates the head. */
    public static void insert(JdbcTemplate jdbc, List<JournalEntry> entries) {
        jdbc.batchUpdate(INSERT, entries.stream().map(JdbcJournal::row).toList());
    }

    /** What is in the journal already is not published again, however often it is replayed. */
    private List<OutgoingMessage> unknown(List<OutgoingMessage> messages) {
        String[] ids = messages.stream().map(each -> each.id().toString()).toArray(String[]::new);
        Set<UUID> known =
                new HashSet<>(
                        jdbc.queryForList(
                                "select id from journal where id = any(?::uuid[])",
                                UUID.class,
                                (Object) ids));
        return messages.stream().filter(message -> !known.contains(message.id())).toList();
    }

    @Override
    public Journal.Head head() {
        return head("");
    }

    @Override
    public JournalProgress progress() {
        Long sent =
                jdbc.queryForObject(
                        "select sent from journal_relay where stream = ?", Long.class, stream);
        return new JournalProgress(head().position(), sent, acknowledgements.acknowledgedByAll());
    }

    @Override
    public Optional<Duration> unacknowledgedFor() {
        return jdbc
                .query(
                        "select extract(epoch from clock_timestamp() - journalled_at) * 1000"
                                + " from journal where position = ?",
                        (row, _) -> Duration.ofMillis(row.getLong(1)),
                        acknowledgements.acknowledgedByAll() + 1)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> behind() {
        return Optional.ofNullable(
                jdbc.queryForObject(
                        "select behind from journal_relay where stream = ?", String.class, stream));
    }

    private Journal.Head head(String lock) {
        return jdbc.queryForObject(
                "select position, hash from journal_head where stream = ?" + lock,
                (row, _) -> new Journal.Head(row.getLong(1), Hash.ofDigest(row.getBytes(2))),
                stream);
    }

    private static Object[] row(JournalEntry entry) {
        OutgoingMessage message = entry.message();
        return new Object[] {
            entry.position(),
            message.id(),
            message.type(),
            message.subject(),
            message.recipient(),
            Timestamp.from(message.time()),
            message.data(),
            entry.previous().bytes(),
            entry.hash().bytes(),
            TraceParent.written(message.trace())
        };
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        afterCommit.run();
                    }
                });
    }

    private void open() {
        List<String> others =
                jdbc.queryForList(
                        "select stream from journal_head where stream <> ?", String.class, stream);
        if (!others.isEmpty()) {
            throw new IllegalStateException(
                    "this database belongs to the stream %s, not to %s"
                            .formatted(others.getFirst(), stream));
        }
        jdbc.update(
                "insert into journal_head (stream, position, hash) values (?, 0, ?)"
                        + " on conflict do nothing",
                stream,
                Hash.NONE.bytes());
        jdbc.update("insert into journal_relay (stream) values (?) on conflict do nothing", stream);
    }
}
