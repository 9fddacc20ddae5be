package org.essaim.runtime.rebuild;

import module java.base;

import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.runtime.store.Processors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts rebuilds, one at a time for each projection, whichever node is asked; and shows them. */
public final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final Map<String, Projection> projections = new TreeMap<>();
    private final RebuildTable table;
    private final PostgresEventStorageEngine engine;
    private final Processors processors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Rebuilds(
            ListableBeanFactory beans,
            RebuildTable table,
            PostgresEventStorageEngine engine,
            Processors processors,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        Projection.declaredBy(beans)
                .forEach(each -> projections.merge(each.processor(), each, Projection::and));
        this.table = table;
        this.engine = engine;
        this.processors = processors;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What can be rebuilt, by name. */
    List<String> known() {
        return List.copyOf(projections.keySet());
    }

    /** The last rebuild of each projection, by name. */
    List<RebuildProgress> progress() {
        return table.all();
    }

    /** The last one of this projection. */
    public Optional<RebuildProgress> progress(String processor) {
        return progress().stream().filter(one -> one.processor().equals(processor)).findFirst();
    }

    /**
     * Starts one in the background, unless it is running already; a stuck one is taken over.
     *
     * @return empty where no projection is called so
     */
    public Optional<RebuildProgress> start(String processor) {
        Projection projection = projections.get(processor);
        if (projection == null) {
            return Optional.empty();
        }
        table.begin(processor).ifPresent(run -> carryOutInBackground(projection, run));
        return progress(processor);
    }

    private void carryOutInBackground(Projection projection, UUID run) {
        Thread.ofPlatform()
                .daemon()
                .name("rebuild-" + projection.processor())
                .start(() -> carryOut(projection, run));
    }

    private void carryOut(Projection projection, UUID run) {
        try {
            new ProjectionReplay(projection, table, engine, processors, jdbc, transaction)
                    .carryOut(run);
            LOG.info("{} is rebuilt", projection.processor());
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be rebuilt and is as it was", projection.processor(), failure);
            table.failed(run, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }
}
