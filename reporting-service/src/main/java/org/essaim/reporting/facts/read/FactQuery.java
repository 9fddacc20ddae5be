package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.RowMapper;

/**
 * One kind of row that facts make: read in part, in an order that each question chooses, or all of
 * them in the order in which they were published.
 *
 * @param <R> the row, as pages, the API and open data show it
 */
public final class FactQuery<R> {

    private static final String LATEST = " order by f.true_on desc, f.position desc limit :most";

    private static final String NEXT =
            """
             and (f.stream, f.position) > (:stream, :position)
             order by f.stream, f.position limit :most
            """;

    private static final int AT_ONCE = 5_000;

    private final FactTable facts;
    private final String select;
    private final RowMapper<R> mapper;

    /**
     * @param select from {@code facts f}, its stream and position among others; ends with a
     *     condition
     */
    FactQuery(FactTable facts, String select, RowMapper<R> mapper) {
        this.facts = facts;
        this.select = select;
        this.mapper = mapper;
    }

    /**
     * Some of them.
     *
     * @param more further conditions, the order and the limit
     */
    public List<R> list(AsOf asOf, String more, Map<String, ?> parameters) {
        return facts.ask(asOf, select + more).params(parameters).query(mapper).list();
    }

    /**
     * The part that somebody asked for.
     *
     * @param more compares with {@code :key0}, {@code :key1} and so on, the columns of the order
     * @param beginning their values before the first row, each of the type of its column
     */
    public List<R> part(
            AsOf asOf,
            String more,
            Map<String, ?> parameters,
            PageRequest part,
            Object... beginning) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("most", part.most());
        SortKey after = part.key(beginning.length);
        for (int i = 0; i < beginning.length; i++) {
            all.put("key" + i, after == null ? beginning[i] : column(after, i, beginning[i]));
        }
        return list(asOf, more, all);
    }

    private static Object column(SortKey key, int column, Object like) {
        return switch (like) {
            case LocalDate _ -> key.day(column);
            case UUID _ -> key.id(column);
            case Long _ -> key.number(column);
            default -> key.text(column);
        };
    }

    /** At most so many, the latest day first. */
    public List<R> latest(AsOf asOf, int most) {
        return list(asOf, LATEST, Map.of("most", most));
    }

    /**
     * Visits all of them in the order of their streams, some thousands at a time: memory stays flat
     * and no transaction is held open by whoever reads slowly.
     */
    public void each(Snapshot snapshot, Consumer<? super R> each) {
        Placed<R> last = new Placed<>("", 0, null);
        List<Placed<R>> portion;
        do {
            portion = after(last, snapshot);
            portion.forEach(placed -> each.accept(placed.row()));
            last = portion.isEmpty() ? last : portion.getLast();
        } while (portion.size() == AT_ONCE);
    }

    /** A row and its place among all others. */
    private record Placed<R>(String stream, long position, R row) {}

    private List<Placed<R>> after(Placed<R> last, Snapshot snapshot) {
        return facts.ask(snapshot, select + NEXT)
                .param("stream", last.stream())
                .param("position", last.position())
                .param("most", AT_ONCE)
                .query(
                        (found, index) ->
                                new Placed<>(
                                        found.getString("stream"),
                                        found.getLong("position"),
                                        mapper.mapRow(found, index)))
                .list();
    }
}
