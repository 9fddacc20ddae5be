package org.essaim.runtime.rebuild;

import module java.base;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.EventPage;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.runtime.store.Processors;
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
    private final Processors processors;
    private final ForeignWrites foreign;
    private final RebuildTable table;
    private final TransactionTemplate transaction;

    /** What a transaction did; it counts only once that is committed. */
    private record Handled(
            int events, CommitOrderToken position, Set<String> skipped, boolean more) {}

    private Handled done = new Handled(0, CommitOrderToken.START, Set.of(), true);

    ProjectionReplay(
            Projection projection,
            RebuildTable table,
            PostgresEventStorageEngine engine,
            Processors processors,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.projection = projection;
        this.shadow = new ShadowTables(projection, jdbc);
        this.engine = engine;
        this.processors = processors;
        this.foreign = new ForeignWrites(projection.processor(), shadow, jdbc);
        this.table = table;
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
                                Handled some = handle(done, end);
                                table.moved(run, some.events(), "RUNNING");
                                return some;
                            });
            done = handled;
        } while (handled.more());
    }

    /** The tables are locked first: who would write them has committed, or waits. */
    private void switchOver(UUID run) {
        shadow.lockOld();
        CommitOrderToken end = committed();
        shadow.enter();
        int events = 0;
        Handled handled = done;
        do {
            handled = handle(handled, end);
            events += handled.events();
        } while (handled.more());
        if (!handled.skipped().equals(processors.deadLetterIds(projection.processor()))) {
            throw new IllegalStateException("the dead letters have changed meanwhile: try again");
        }
        shadow.switchOver();
        table.moved(run, events, "DONE");
    }

    private CommitOrderToken committed() {
        return processors.committed(projection.processor());
    }

    /** One page, never further than the end. */
    private Handled handle(Handled before, CommitOrderToken end) {
        Map<String, Long> counted = foreign.count();
        Set<String> deadLetters = processors.deadLetterIds(projection.processor());
        Set<String> left = new HashSet<>(before.skipped());
        EventPage page = engine.page(before.position(), BATCH);
        TrackingToken at = page.last().lowerBound(end).upperBound(before.position());
        List<TrackedEventMessage<?>> events =
                page.events().stream()
                        .takeWhile(event -> at.covers(event.trackingToken()))
                        .toList();
        for (TrackedEventMessage<?> event : events) {
            if (deadLetters.contains(event.getIdentifier())) {
                left.add(event.getIdentifier());
            } else {
                processors.handleAgain(projection.processor(), event);
            }
        }
        foreign.refuseSince(counted);
        return new Handled(
                events.size(),
                CommitOrderToken.of(at),
                left,
                page.more() && at.equals(page.last()));
    }
}
