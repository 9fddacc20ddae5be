package org.essaim.reporting.opendata.read;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.essaim.reporting.recount.domain.SmallCells;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
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
    private final UseReports reports;

    OpenRows(JdbcClient jdbc, UseReports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    private record Placed(String stream, long position, Object row) {}

    /**
     * What is read together: of the same days and up to the same place in the log.
     *
     * @param use counted, where a table asks for it
     */
    record Piece(AsOf asOf, long head, Supplier<UseReport> use) {}

    /** Of one table: up to where the log goes now. */
    Piece one(AsOf asOf) {
        long head = jdbc.sql("select coalesce(max(seq), 0) from fact").query(Long.class).single();
        return new Piece(asOf, head, () -> reports.of(asOf));
    }

    /** Of all tables: up to where use has been counted, which is waited for. */
    Piece all(AsOf asOf) {
        UseReport use = reports.of(asOf);
        return new Piece(asOf, use.head(), () -> use);
    }

    void forEach(OpenTable table, Piece piece, Consumer<Object> each) {
        if (table.counted() != null) {
            table.counted().apply(piece.use().get()).forEach(each);
            return;
        }
        DataClassRowMapper<?> mapper = DataClassRowMapper.newInstance(table.row());
        if (!table.inPortions()) {
            asked(table, piece).query(mapper).list().forEach(each);
            return;
        }
        Placed last = new Placed("", 0, null);
        List<Placed> some;
        do {
            some = portion(table, piece, last, mapper);
            some.forEach(placed -> each.accept(placed.row()));
            last = some.isEmpty() ? last : some.getLast();
        } while (some.size() == AT_ONCE);
    }

    private List<Placed> portion(
            OpenTable table, Piece piece, Placed last, DataClassRowMapper<?> mapper) {
        return asked(table, piece)
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

    private JdbcClient.StatementSpec asked(OpenTable table, Piece piece) {
        return jdbc.sql(table.sql())
                .param("trueOn", piece.asOf().lastTrue())
                .param("knownOn", piece.asOf().lastKnown())
                .param("head", piece.head())
                .param("least", SmallCells.LEAST_PEOPLE);
    }
}
