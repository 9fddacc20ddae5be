package org.essaim.eventstore;

import module java.base;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Axon's event storage on PostgreSQL in commit order. Readers see an event once no transaction that
 * could still put one before it is running; no time-out, no gap and no guess is involved.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final boolean snapshots;
    private final Epochs epochs;
    private final EventAppends rows;
    private final List<Runnable> committedListeners = new CopyOnWriteArrayList<>();

    /**
     * @param serializer of payloads and metadata; writes JSON
     * @param clock stamps events when they are recorded
     * @param snapshots whether one is looked for when an aggregate is loaded, which costs a query
     */
    public PostgresEventStorageEngine(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            Clock clock,
            boolean snapshots) {
        super(
                new Builder() {}.eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .upcasterChain(upcasters));
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.snapshots = snapshots;
        this.epochs = new Epochs(jdbc);
        this.rows = new EventAppends(jdbc, epochs);
        openEpochIfRestarted();
    }

    /** Runs after each commit that appended something here: the wake-up of readers. */
    public void onCommitted(Runnable listener) {
        committedListeners.add(listener);
    }

    /**
     * Appends in the caller's transaction, or in one of its own where there is none, in one round
     * trip. Events are stamped with this store's clock: the instant at which they are recorded.
     *
     * @throws ConcurrencyException if somebody else has appended to one of the aggregates
     *     meanwhile, or begun it
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer json) {
        if (events.isEmpty()) {
            return;
        }
        Instant recordedAt = clock.instant();
        try {
            transactions.executeWithoutResult(
                    _ -> {
                        rows.append(events, json, recordedAt);
                        announceAfterCommit();
                    });
        } catch (DuplicateKeyException conflict) {
            // Axon would look at the first event only, and call the conflict of a new aggregate
            // with an older one in the same transaction an id that was used twice.
            throw new ConcurrencyException("somebody else has appended meanwhile", conflict);
        } catch (DataAccessException failed) {
            throw new EventStoreException(
                    "%d events could not be stored".formatted(events.size()), failed);
        }
    }

    private void announceAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        committedListeners.forEach(Runnable::run);
                    }
                });
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer json) {
        jdbc.update(
                Sql.STORE_SNAPSHOT, row -> EventRows.bind(row, snapshot, json, clock.instant()));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return snapshots
                ? jdbc
                        .query(Sql.READ_SNAPSHOT, (row, _) -> StoredEvent.of(row), aggregateId)
                        .stream()
                : Stream.empty();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateId, long firstSequenceNumber, int batchSize) {
        return jdbc.query(
                Sql.READ_AGGREGATE,
                (row, _) -> StoredEvent.of(row),
                aggregateId,
                firstSequenceNumber,
                batchSize);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            TrackingToken lastToken, int batchSize) {
        return stored(CommitOrderToken.of(lastToken), batchSize);
    }

    private List<TrackedEventData<byte[]>> stored(CommitOrderToken after, int rows) {
        return jdbc.query(
                Sql.READ_ALL,
                (row, _) -> EventRows.tracked(row),
                after.epoch(),
                after.transaction(),
                after.index(),
                rows);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return Optional.ofNullable(
                jdbc.queryForObject(Sql.LAST_SEQUENCE_NUMBER, Long.class, aggregateId));
    }

    /** One event by its id, wherever it is: what upcasters make of it. */
    public List<TrackedEventMessage<?>> event(String eventId) {
        return upcast(jdbc.query(Sql.READ_EVENT, (found, _) -> EventRows.tracked(found), eventId));
    }

    /**
     * What readers can see after a position, cut between stored events alone.
     *
     * @param rows at most so many stored events
     */
    public EventPage page(CommitOrderToken after, int rows) {
        List<TrackedEventData<byte[]>> stored = stored(after, rows);
        CommitOrderToken last =
                stored.isEmpty() ? after : (CommitOrderToken) stored.getLast().trackingToken();
        return new EventPage(upcast(stored), last, stored.size() == rows);
    }

    private List<TrackedEventMessage<?>> upcast(List<TrackedEventData<byte[]>> stored) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        stored.stream(), getEventSerializer(), upcasterChain)
                .toList();
    }

    /** Null: before everything. */
    @Override
    public TrackingToken createTailToken() {
        return null;
    }

    /** The last event that readers can see now; null where they see none. */
    @Override
    public TrackingToken createHeadToken() {
        return token(Sql.HEAD).orElse(null);
    }

    /** Just before the first event recorded at or after the instant, or the head. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return token(Sql.FIRST_SINCE, instant.atOffset(ZoneOffset.UTC))
                .map(CommitOrderToken::before)
                .orElseGet(() -> (CommitOrderToken) createHeadToken());
    }

    /**
     * The last event that is committed, though readers may not see it yet because an older
     * transaction is still running somewhere on the server. Who covers it has seen everything.
     */
    public CommitOrderToken lastCommitted() {
        return token(Sql.LAST_COMMITTED).orElse(CommitOrderToken.START);
    }

    /** The same, with whether readers can see it; empty where the store is. */
    Optional<LastEvent> lastEvent() {
        return jdbc
                .query(
                        Sql.LAST_WITH_VISIBILITY,
                        (row, _) -> new LastEvent(EventRows.token(row), row.getBoolean("visible")))
                .stream()
                .findFirst();
    }

    /**
     * Of the last event of the aggregate up to the sequence number: whoever has read that far has
     * read all of them. {@link CommitOrderToken#START} if there is none.
     */
    public CommitOrderToken positionOf(String aggregateId, long sequenceNumber) {
        return token(Sql.PLACE_IN_AGGREGATE, aggregateId, sequenceNumber)
                .orElse(CommitOrderToken.START);
    }

    /** The id of the event at a position; empty where none is. */
    Optional<String> eventIdAt(CommitOrderToken token) {
        return jdbc
                .queryForList(
                        Sql.ID_AT, String.class, token.epoch(), token.transaction(), token.index())
                .stream()
                .findFirst();
    }

    /** Opens an epoch where the transaction ids of the database have started again. */
    void openEpochIfRestarted() {
        if (epochs.haveRestarted()) {
            transactions.executeWithoutResult(_ -> epochs.open());
        }
    }

    private Optional<CommitOrderToken> token(String sql, Object... parameters) {
        return jdbc.query(sql, (row, _) -> EventRows.token(row), parameters).stream().findFirst();
    }
}
