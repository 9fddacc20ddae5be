package org.essaim.reporting.opendata.read;

import java.util.List;
import java.util.function.Consumer;
import org.essaim.reporting.recount.domain.SmallCells;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tables row by row, some thousands at a time: memory stays flat and no transaction is
 * held open by whoever downloads slowly. What is told meanwhile is left aside.
 */
@Component
class OpenRows {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    OpenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Placed(String stream, long position, Object row) {}

    /** Up to where the log goes now. */
    long head() {
        return jdbc.sql("select coalesce(max(seq), 0) from fact").query(Long.class).single();
    }

    void forEach(OpenTable table, AsOf asOf, long head, Consumer<Object> each) {
        DataClassRowMapper<?> mapper = DataClassRowMapper.newInstance(table.row());
        if (!table.inPortions()) {
            asked(table, asOf, head).query(mapper).list().forEach(each);
            return;
        }
        Placed last = new Placed("", 0, null);
        List<Placed> some;
        do {
            some = portion(table, asOf, head, last, mapper);
            some.forEach(placed -> each.accept(placed.row()));
            last = some.isEmpty() ? last : some.getLast();
        } while (some.size() == AT_ONCE);
    }

    private List<Placed> portion(
            OpenTable table, AsOf asOf, long head, Placed last, DataClassRowMapper<?> mapper) {
        return asked(table, asOf, head)
                .param("stream", last.stream())
                .param("position", last.position())
                .param("most", AT_ONCE)
                .query(
                        (row, number) ->
                                new Placed(
                                        row.getString("stream"),
                                        row.getLong("position"),
                                        mapper.mapRow(row, number)))
                .list();
    }

    private JdbcClient.StatementSpec asked(OpenTable table, AsOf asOf, long head) {
        return jdbc.sql(table.sql())
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("head", head)
                .param("least", SmallCells.LEAST_PEOPLE);
    }
}
