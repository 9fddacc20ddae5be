package org.essaim.runtime.rebuild;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts rebuilds, one at a time for each projection, whichever node is asked; and shows them. */
public final class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final List<Projection> projections;
    private final JdbcClient jdbc;
    private final Function<Projection, ProjectionReplay> replays;

    Rebuilds(
            List<Projection> projections,
            JdbcClient jdbc,
            Function<Projection, ProjectionReplay> replays) {
        this.projections =
                List.copyOf(
                        projections.stream()
                                .collect(
                                        Collectors.toMap(
                                                Projection::processor,
                                                Function.identity(),
                                                Projection::and))
                                .values());
        this.jdbc = jdbc;
        this.replays = replays;
    }

    /**
     * How far a rebuild is.
     *
     * @param state RUNNING, DONE, FAILED, or STUCK: running, and not moved for a minute
     * @param handled events that it has gone through
     * @param total events that there were when it started; once it is done, those up to where the
     *     projection itself had come, which skips the last ones that are of no use to it
     * @param reason why it failed; the old tables are as they were
     */
    public record Progress(
            String processor,
            String state,
            long handled,
            long total,
            OffsetDateTime startedAt,
            OffsetDateTime movedAt,
            String reason) {}

    /** What can be rebuilt, by name. */
    List<String> known() {
        return projections.stream().map(Projection::processor).sorted().toList();
    }

    /** The last rebuild of each projection, by name. */
    List<Progress> progress() {
        return jdbc.sql(
                        """
                        select processor, handled, total, started_at, moved_at, reason,
                               case when state = 'RUNNING'
                                         and moved_at < now() - interval '1 minute'
                                    then 'STUCK' else state end as state
                          from projection_rebuild order by processor
                        """)
                .query(Progress.class)
                .list();
    }

    /** The last one of this projection. */
    public Optional<Progress> progress(String processor) {
        return progress().stream().filter(one -> one.processor().equals(processor)).findFirst();
    }

    /**
     * Starts one in the background, unless it is running already; a stuck one is taken over.
     *
     * @return empty where no projection is called so
     */
    public Optional<Progress> start(String processor) {
        return projections.stream()
                .filter(projection -> projection.processor().equals(processor))
                .findFirst()
                .flatMap(
                        projection -> {
                            begin(projection)
                                    .ifPresent(
                                            run ->
                                                    Thread.ofPlatform()
                                                            .daemon()
                                                            .name("rebuild-" + processor)
                                                            .start(
                                                                    () ->
                                                                            carryOut(
                                                                                    projection,
                                                                                    run)));
                            return progress(processor);
                        });
    }

    private Optional<UUID> begin(Projection projection) {
        return jdbc.sql(
                        """
                        insert into projection_rebuild (processor, run, state, total)
                        values (?, gen_random_uuid(), 'RUNNING',
                                (select count(*) from domain_event))
                        on conflict (processor) do update
                           set run = excluded.run, state = 'RUNNING', handled = 0,
                               total = excluded.total, started_at = now(), moved_at = now(),
                               reason = null
                         where projection_rebuild.state <> 'RUNNING'
                            or projection_rebuild.moved_at < now() - interval '1 minute'
                        returning run
                        """)
                .param(projection.processor())
                .query(UUID.class)
                .optional();
    }

    private void carryOut(Projection projection, UUID run) {
        try {
            replays.apply(projection).carryOut(run);
            LOG.info("{} is rebuilt", projection.processor());
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be rebuilt and is as it was", projection.processor(), failure);
            ended(run, failure);
        }
    }

    private void ended(UUID run, RuntimeException failure) {
        jdbc.sql(
                        """
                        update projection_rebuild
                           set state = 'FAILED', moved_at = now(), reason = ? where run = ?
                        """)
                .param(failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .param(run)
                .update();
    }
}
