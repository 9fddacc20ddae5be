package org.essaim.runtime.rebuild;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.runtime.store.Handlers;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the second set of tables by the same handlers, never further than the processor itself has
 * come; when it has caught up, the sets change places in one transaction. Until then, and whenever
 * something fails, the old tables answer.
 */
final class ProjectionReplay {

    private static final int BATCH = 500;
    private static final int TRIES = 20;

    private final Projection projection;
    private final ShadowTables shadow;
    private final PostgresEventStorageEngine engine;
    private final Handlers handlers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private CommitOrderToken position = CommitOrderToken.START;
    private Set<String> skipped = Set.of();

    ProjectionReplay(
            Projection projection,
            PostgresEventStorageEngine engine,
            Handlers handlers,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.projection = projection;
        this.shadow = new ShadowTables(projection, jdbc);
        this.engine = engine;
        this.handlers = handlers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns when the new tables answer. */
    void carryOut(UUID run) {
        transaction.executeWithoutResult(_ -> shadow.create());
        for (int tries = 1; ; tries++) {
            catchUp(run);
            try {
                transaction.executeWithoutResult(_ -> switchOver(run));
                return;
            } catch (PessimisticLockingFailureException busy) {
                if (tries == TRIES) {
                    throw busy;
                }
            }
        }
    }

    private void catchUp(UUID run) {
        Handled handled;
        do {
            handled =
                    transaction.execute(
                            _ -> {
                                CommitOrderToken end = committed();
                                shadow.enter();
                                Handled some = handle(end, BATCH);
                                moved(run, some.events(), "RUNNING");
                                return some;
                            });
            accept(handled);
        } while (handled.events() == BATCH);
    }

    /** The tables are locked first: who would write them has committed, or waits. */
    private void switchOver(UUID run) {
        shadow.lockOld();
        CommitOrderToken end = committed();
        shadow.enter();
        Handled rest = handle(end, Integer.MAX_VALUE);
        if (!rest.skipped().equals(handlers.deadLetterIds(projection.processor()))) {
            throw new IllegalStateException("the dead letters have changed meanwhile: try again");
        }
        shadow.switchOver();
        moved(run, rest.events(), "DONE");
    }

    private CommitOrderToken committed() {
        return handlers.committed(projection.processor());
    }

    /** What a transaction did; it counts only once that is committed. */
    private record Handled(int events, CommitOrderToken position, Set<String> skipped) {}

    private void accept(Handled handled) {
        position = handled.position();
        skipped = handled.skipped();
    }

    private Handled handle(CommitOrderToken end, int most) {
        Map<String, Long> before = written();
        Set<String> deadLetters = handlers.deadLetterIds(projection.processor());
        Set<String> left = new HashSet<>(skipped);
        CommitOrderToken at = position;
        List<? extends TrackedEventMessage<?>> events =
                engine.readEvents(position, false)
                        .takeWhile(event -> end.covers(event.trackingToken()))
                        .limit(most)
                        .toList();
        for (TrackedEventMessage<?> event : events) {
            if (deadLetters.contains(event.getIdentifier())) {
                left.add(event.getIdentifier());
            } else {
                handlers.handle(projection.processor(), event);
            }
            at = CommitOrderToken.of(event.trackingToken());
        }
        nothingElseWasWritten(before);
        return new Handled(events.size(), at, left);
    }

    /** How often each table that is none of the shadow's was written in this transaction. */
    private Map<String, Long> written() {
        Map<String, Long> written = new HashMap<>();
        jdbc.sql(
                        """
                        select schemaname || '.' || relname as name,
                               n_tup_ins + n_tup_upd + n_tup_del as rows
                          from pg_stat_xact_user_tables
                         where schemaname <> ? and relname <> 'projection_rebuild'
                        """)
                .param(shadow.schema())
                .query((row, _) -> written.put(row.getString("name"), row.getLong("rows")))
                .list();
        return written;
    }

    /** A table that the projection does not name would get every event a second time. */
    private void nothingElseWasWritten(Map<String, Long> before) {
        written()
                .forEach(
                        (table, rows) -> {
                            if (rows > before.getOrDefault(table, 0L)) {
                                throw new IllegalStateException(
                                        "%s writes %s, which is none of its tables"
                                                .formatted(projection.processor(), table));
                            }
                        });
    }

    private void moved(UUID run, int events, String state) {
        int mine =
                jdbc.sql(
                                """
                                update projection_rebuild
                                   set handled = handled + :events, moved_at = now(),
                                       state = :state,
                                       total = case when :state = 'DONE'
                                               then handled + :events else total end
                                 where run = :run
                                """)
                        .param("events", events)
                        .param("state", state)
                        .param("run", run)
                        .update();
        if (mine == 0) {
            throw new IllegalStateException("another node has taken this rebuild over");
        }
    }
}
