package org.essaim.runtime.rebuild;

import module java.base;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The last rebuild of each projection, by which the nodes agree on who carries it out. */
record RebuildTable(JdbcClient jdbc) {

    List<RebuildProgress> all() {
        return jdbc.sql(
                        """
                        select processor, handled, total, started_at, moved_at, reason,
                               case when state = 'RUNNING'
                                         and moved_at < now() - interval '1 minute'
                                    then 'STUCK' else state end as state
                          from projection_rebuild order by processor
                        """)
                .query(RebuildProgress.class)
                .list();
    }

    /**
     * @return the id of the run; empty where one is running that is not stuck
     */
    Optional<UUID> begin(String processor) {
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
                .param(processor)
                .query(UUID.class)
                .optional();
    }

    /**
     * @throws IllegalStateException if another node has taken the rebuild over
     */
    void moved(UUID run, int events, String state) {
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

    void failed(UUID run, String reason) {
        jdbc.sql(
                        """
                        update projection_rebuild
                           set state = 'FAILED', moved_at = now(), reason = ? where run = ?
                        """)
                .params(reason, run)
                .update();
    }
}
