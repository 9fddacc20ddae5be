package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.util.ConcurrentLruCache;

/**
 * Caches sums by their days: asked again, only what has changed since then is added. Facts never
 * change and come in the order of their seq, so the sums up to one head and the change from there
 * to another are the sums up to the other.
 *
 * @param <S> the sum of a place, such as a division and a year; it must not change
 */
public final class IncrementalSums<S extends Record> {

    private static final int MOST = 64;

    private final FactTable facts;
    private final String counts;
    private final String changes;
    private final RecordMapper<S> mapper;
    private final Function<S, ?> place;
    private final BinaryOperator<S> plus;
    private final ConcurrentLruCache<AsOf, Answer> answers =
            new ConcurrentLruCache<>(MOST, _ -> new Answer());

    /**
     * @param counts the sums of all facts
     * @param changes what the facts after {@code :after} add to the sums before them
     * @param place what two sums must have in common to be added
     */
    public IncrementalSums(
            FactTable facts,
            Class<S> sum,
            String counts,
            String changes,
            Function<S, ?> place,
            BinaryOperator<S> plus) {
        this.facts = facts;
        this.counts = counts;
        this.changes = changes;
        this.mapper = RecordMapper.of(sum);
        this.place = place;
        this.plus = plus;
    }

    /** Of all facts that are here now. */
    public Collection<S> of(AsOf asOf) {
        Head now = facts.head();
        return answers.get(asOf).upTo(now, new Snapshot(asOf, now.seq()));
    }

    /** Of a snapshot, counted for it. */
    public Collection<S> of(Snapshot snapshot) {
        return added(Map.of(), counts, 0, snapshot).values();
    }

    private Map<Object, S> added(Map<Object, S> before, String sql, long after, Snapshot snapshot) {
        Map<Object, S> sums = new HashMap<>(before);
        facts.ask(snapshot, sql)
                .param("after", after)
                .query(mapper)
                .list()
                .forEach(sum -> sums.merge(place.apply(sum), sum, plus));
        return Map.copyOf(sums);
    }

    private final class Answer {

        private Head at;
        private Map<Object, S> sums;

        /** Whoever asks for what is being counted waits for it instead of counting it twice. */
        private synchronized Collection<S> upTo(Head now, Snapshot snapshot) {
            if (at == null || at.table() != now.table()) {
                sums = added(Map.of(), counts, 0, snapshot);
                at = now;
            } else if (at.seq() < now.seq()) {
                sums = added(sums, changes, at.seq(), snapshot);
                at = now;
            }
            return sums.values();
        }
    }
}
