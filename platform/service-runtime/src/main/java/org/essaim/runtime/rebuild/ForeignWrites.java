package org.essaim.runtime.rebuild;

import module java.base;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fails a rebuild that writes a table which the projection does not name: it would get every event
 * a second time.
 */
record ForeignWrites(String processor, ShadowTables shadow, JdbcClient jdbc) {

    /** How often each table that is none of the shadow's was written in this transaction. */
    Map<String, Long> count() {
        Map<String, Long> written = new HashMap<>();
        jdbc.sql(
                        """
                        select schemaname || '.' || relname as name,
                               n_tup_ins + n_tup_upd + n_tup_del as rows
                          from pg_stat_xact_user_tables
                         where schemaname <> ? and relname <> 'projection_rebuild'
                        """)
                .param(shadow.schema())
                .query(
                        row -> {
                            written.put(row.getString("name"), row.getLong("rows"));
                        });
        return written;
    }

    /**
     * @throws IllegalStateException if one was written since it was counted
     */
    void refuseSince(Map<String, Long> before) {
        count().forEach(
                        (table, rows) -> {
                            if (rows > before.getOrDefault(table, 0L)) {
                                throw new IllegalStateException(
                                        "%s writes %s, which is none of its tables"
                                                .formatted(processor, table));
                            }
                        });
    }
}
