package org.essaim.runtime.store;

import module java.base;

import org.springframework.jdbc.core.JdbcTemplate;

/** What waits in one unit of work until it is about to commit. */
final class PendingWrites {

    private final JdbcTemplate jdbc;
    private final List<StatementRows> rows = new ArrayList<>();
    private final Map<String, Afterwards<?>> afterwards = new LinkedHashMap<>();

    PendingWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Work, and what it is about. */
    private record Afterwards<T>(List<T> all, Consumer<List<T>> work) {
        private void carryOut() {
            work.accept(all);
        }
    }

    /** The last rows of the table where they are of that statement, else new ones behind them. */
    List<Object[]> rows(String table, String sql, boolean together) {
        Optional<StatementRows> last =
                rows.reversed().stream().filter(each -> each.table().equals(table)).findFirst();
        if (last.isPresent() && last.get().sql().equals(sql)) {
            return last.get().rows();
        }
        StatementRows next = new StatementRows(table, sql, together, new ArrayList<>());
        rows.add(next);
        return next.rows();
    }

    @SuppressWarnings("unchecked")
    <T> void afterwards(String name, T about, Consumer<List<T>> work) {
        Afterwards<T> later =
                (Afterwards<T>)
                        afterwards.computeIfAbsent(
                                name, _ -> new Afterwards<>(new ArrayList<>(), work));
        later.all.add(about);
    }

    void flush(Predicate<StatementRows> which) {
        List<StatementRows> some = rows.stream().filter(which).toList();
        rows.removeIf(which);
        some.forEach(each -> each.write(jdbc));
    }

    void finish() {
        flush(_ -> true);
        afterwards.values().forEach(Afterwards::carryOut);
        flush(_ -> true);
    }
}
