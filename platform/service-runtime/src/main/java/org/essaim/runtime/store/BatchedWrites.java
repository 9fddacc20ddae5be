package org.essaim.runtime.store;

import module java.base;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What handlers write, many rows in one round trip: when their unit of work is about to commit, a
 * whole batch of events, or earlier where somebody is about to read it. What fails then fails the
 * batch, whose events are handled one by one thereafter, as whatever fails in a handler.
 */
public final class BatchedWrites {

    private static final String PENDING = "rows to write";

    private final JdbcTemplate jdbc;

    BatchedWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a row, now or later; outside of a unit of work now. Rows of one table are written in
     * the order in which they came, those of different tables in any.
     *
     * @param sql one text each time, or there are no many rows of one statement
     */
    public void write(String table, String sql, Object... row) {
        write(table, sql, false, row);
    }

    /**
     * As {@link #write}, but by one execution for all rows that wait, which costs the server less
     * than one each and may sum up rows of one key.
     *
     * @param sql takes each column as an array, {@code null} among its values: {@code insert into
     *     thing select * from unnest(?::uuid[], ?::text[])}; a value that is an array itself is
     *     given in PostgreSQL's own notation, as {@link #array} writes it
     */
    public void writeTogether(String table, String sql, Object... row) {
        write(table, sql, true, row);
    }

    /** Texts as one value of a column. */
    public static String array(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replaceAll("([\\\\\"])", "\\\\$1") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The names of constants as one value of a column. */
    public static String names(Collection<? extends Enum<?>> constants) {
        return array(constants.stream().<String>map(Enum::name).toList());
    }

    private void write(String table, String sql, boolean together, Object... row) {
        if (CurrentUnitOfWork.isStarted()) {
            pending().rows(table, sql, together).add(row);
        } else {
            new StatementRows(table, sql, together, List.<Object[]>of(row)).write(jdbc);
        }
    }

    /** As {@link #write}, but not where the last such row that waits is the same. */
    public void writeOnce(String table, String sql, Object... row) {
        if (CurrentUnitOfWork.isStarted()) {
            List<Object[]> rows = pending().rows(table, sql, false);
            if (rows.isEmpty() || !Arrays.equals(rows.getLast(), row)) {
                rows.add(row);
            }
        } else {
            jdbc.update(sql, row);
        }
    }

    /**
     * Has something done once for all that is given under its name, when the rows of the unit of
     * work are written; what it writes is written too. Outside of one it is done now.
     */
    public <T> void afterwards(String name, T about, Consumer<List<T>> work) {
        if (CurrentUnitOfWork.isStarted()) {
            pending().afterwards(name, about, work);
        } else {
            work.accept(List.of(about));
        }
    }

    /** Writes all that waits in this unit of work. */
    public void flush() {
        flush(_ -> true);
    }

    /** Writes what waits of that table: who reads nothing else need not hurry the others. */
    public void flush(String table) {
        flush(rows -> rows.table().equals(table));
    }

    private void flush(Predicate<StatementRows> which) {
        if (CurrentUnitOfWork.isStarted()) {
            pending().flush(which);
        }
    }

    private PendingWrites pending() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(
                PENDING,
                _ -> {
                    PendingWrites pending = new PendingWrites(jdbc);
                    work.onPrepareCommit(_ -> pending.finish());
                    return pending;
                });
    }
}
