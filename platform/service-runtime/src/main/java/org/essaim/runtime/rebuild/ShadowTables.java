package org.essaim.runtime.rebuild;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second set of a projection's tables, in a schema of its own: the same columns, constraints
 * and indexes under the same names, so that after the switch nothing distinguishes them from the
 * first.
 */
record ShadowTables(Projection projection, JdbcClient jdbc) {

    /** Creates the tables again, empty; what an earlier rebuild left behind is dropped. */
    void create() {
        execute("drop schema if exists %s cascade".formatted(schema()));
        execute("create schema " + schema());
        for (String table : projection.tables()) {
            execute(
                    "create table %s.%s (like %s including defaults including comments)"
                            .formatted(schema(), table, table));
            constraints(table)
                    .forEach(
                            constraint ->
                                    execute(
                                            "alter table %s.%s add %s"
                                                    .formatted(schema(), table, constraint)));
            indexes(table).forEach(this::execute);
        }
    }

    String schema() {
        return "rebuild_" + projection.processor().replaceAll("[^a-z0-9]", "_");
    }

    /** Until the transaction ends, the tables' names mean these. */
    void enter() {
        namesMean("%s, %s".formatted(schema(), home()));
    }

    /** Until the transaction ends nobody reads or writes the old tables. */
    void lockOld() {
        for (String table : projection.tables()) {
            execute("lock table only %s in access exclusive mode".formatted(table));
        }
    }

    /** Puts these in the place of the old ones, with the views that show them; drops the old. */
    void switchOver() {
        String home = home();
        namesMean(home);
        List<View> views = views();
        execute("create schema old");
        projection.tables().forEach(table -> move(home, table, "old"));
        namesMean("%s, %s".formatted(schema(), home));
        projection.carriedOver().forEach(this::execute);
        projection.tables().forEach(table -> move(schema(), table, home));
        namesMean(home);
        views.forEach(
                view -> execute("create or replace view %s as %s".formatted(view.name, view.sql)));
        execute("drop schema old cascade");
        execute("drop schema " + schema());
    }

    /** Where the tables live: the shadow is never the last on the path. */
    private String home() {
        return jdbc.sql("select (current_schemas(false))[cardinality(current_schemas(false))]")
                .query(String.class)
                .single();
    }

    private void namesMean(String path) {
        execute("set local search_path to " + path);
    }

    private void move(String from, String table, String to) {
        execute("alter table %s.%s set schema %s".formatted(from, table, to));
    }

    /** Named as they are, such as {@code constraint stop_pkey primary key (stop_id)}. */
    private List<String> constraints(String table) {
        return jdbc.sql(
                        """
                        select 'constraint ' || quote_ident(conname) || ' '
                                   || pg_get_constraintdef(oid)
                          from pg_constraint
                         where conrelid = cast(? as regclass) and contype in ('p', 'u', 'c')
                         order by contype, conname
                        """)
                .param(table)
                .query(String.class)
                .list();
    }

    /** Those that no constraint brings with it, on the new table. */
    private List<String> indexes(String table) {
        return jdbc.sql(
                        """
                        select replace(pg_get_indexdef(i.indexrelid),
                                       ' ON ' || current_schema() || '.', ' ON ' || :schema || '.')
                          from pg_index i
                         where i.indrelid = cast(:table as regclass)
                           and not exists (select 1 from pg_constraint c
                                            where c.conindid = i.indexrelid)
                        """)
                .param("schema", schema())
                .param("table", table)
                .query(String.class)
                .list();
    }

    /** A view of these tables alone or among others, with its text. */
    private record View(String name, String sql) {}

    private List<View> views() {
        return jdbc.sql(
                        """
                        select distinct v.oid::regclass::text as name,
                               pg_get_viewdef(v.oid) as sql
                          from pg_depend d
                          join pg_rewrite r on r.oid = d.objid
                          join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
                         where d.classid = 'pg_rewrite'::regclass
                           and d.refobjid = any (cast(? as regclass[]))
                        """)
                .param("{" + String.join(",", projection.tables()) + "}")
                .query(View.class)
                .list();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
