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

    /** Rows of one statement, which takes one row or all of them. */
    private record Some(String table, String sql, boolean together, List<Object[]> rows) {
        private void write(JdbcTemplate jdbc) {
            if (together) {
                jdbc.update(sql, columns(rows));
            } else {
                jdbc.batchUpdate(sql, rows);
            }
        }
    }

    /** Work, and what it is about. */
    private record Afterwards<T>(List<T> all, Consumer<List<T>> work) {
        private void carryOut() {
            work.accept(all);
        }
    }

    /** What waits in one unit of work. */
    private record Pending(List<Some> rows, Map<String, Afterwards<?>> afterwards) {}

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

    private void write(String table, String sql, boolean together, Object... row) {
        if (CurrentUnitOfWork.isStarted()) {
            pending(table, sql, together).add(row);
        } else {
            new Some(table, sql, together, List.<Object[]>of(row)).write(jdbc);
        }
    }

    private static Object[] columns(List<Object[]> rows) {
        Object[] columns = new Object[rows.getFirst().length];
        for (int i = 0; i < columns.length; i++) {
            String[] column = new String[rows.size()];
            for (int row = 0; row < column.length; row++) {
                column[row] = Objects.toString(rows.get(row)[i], null);
            }
            columns[i] = column;
        }
        return columns;
    }

    /** As {@link #write}, but not where the last such row that waits is the same. */
    public void writeOnce(String table, String sql, Object... row) {
        if (CurrentUnitOfWork.isStarted()) {
            List<Object[]> rows = pending(table, sql, false);
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
            @SuppressWarnings("unchecked")
            Afterwards<T> later =
                    (Afterwards<T>)
                            pending()
                                    .afterwards
                                    .computeIfAbsent(
                                            name, _ -> new Afterwards<>(new ArrayList<>(), work));
            later.all.add(about);
        } else {
            work.accept(List.of(about));
        }
    }

    /** Writes all that waits in this unit of work. */
    public void flush() {
        if (CurrentUnitOfWork.isStarted()) {
            flush(pending().rows);
        }
    }

    /** Writes what waits of that table: who reads nothing else need not hurry the others. */
    public void flush(String table) {
        if (CurrentUnitOfWork.isStarted()) {
            List<Some> all = pending().rows;
            List<Some> some = all.stream().filter(each -> each.table.equals(table)).toList();
            all.removeIf(each -> each.table.equals(table));
            some.forEach(each -> each.write(jdbc));
        }
    }

    /** The last rows of the table where they are of that statement, else new ones behind them. */
    private static List<Object[]> pending(
            String table, String sql, boolean together, List<Some> pending) {
        for (Some last : pending.reversed()) {
            if (last.table.equals(table)) {
                if (last.sql.equals(sql)) {
                    return last.rows;
                }
                break;
            }
        }
        Some next = new Some(table, sql, together, new ArrayList<>());
        pending.add(next);
        return next.rows;
    }

    private List<Object[]> pending(String table, String sql, boolean together) {
        return pending(table, sql, together, pending().rows);
    }

    private Pending pending() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(
                PENDING,
                _ -> {
                    Pending pending = new Pending(new ArrayList<>(), new LinkedHashMap<>());
                    work.onPrepareCommit(_ -> finish(pending));
                    return pending;
                });
    }

    private void finish(Pending pending) {
        flush(pending.rows);
        pending.afterwards.values().forEach(Afterwards::carryOut);
        flush(pending.rows);
    }

    private void flush(List<Some> pending) {
        pending.forEach(some -> some.write(jdbc));
        pending.clear();
    }
}
