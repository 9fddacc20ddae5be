package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.util.ConcurrentLruCache;

/**
 * Caches sums by their days: asked again, only what has changed since then is added. Facts never
 * change and come in the order of their seq, so the sums of one snapshot and what another one has
 * more are the sums of the other. So a day that nobody has asked about is counted on from the end
 * of the month before it, which is cached too.
 *
 * @param <S> the sum of a place, such as a division and a year; it must not change
 */
public final class IncrementalSums<S extends Record> {

    private static final int MOST = 64;

    /** Ten years, by either day and both. Sums that a month leaves alone are the same objects. */
    private static final int MOST_MONTHS = 360;

    private final FactTable facts;
    private final String counts;
    private final String changes;
    private final RecordMapper<S> mapper;
    private final Function<S, ?> place;
    private final BinaryOperator<S> plus;
    private final ConcurrentLruCache<AsOf, Answer> answers =
            new ConcurrentLruCache<>(MOST, Answer::new);
    private final ConcurrentLruCache<AsOf, Answer> months =
            new ConcurrentLruCache<>(MOST_MONTHS, Answer::new);

    /**
     * @param counts the sums of all facts
     * @param changes what the facts of {@code since} add to the sums before them
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
        return answers.get(asOf).upTo(facts.head()).sums().values();
    }

    /** Of a snapshot, counted for it. */
    public Collection<S> of(Snapshot snapshot) {
        return counted(snapshot).values();
    }

    private Map<Object, S> counted(Snapshot snapshot) {
        return added(Map.of(), facts.ask(snapshot, counts).query(mapper).list());
    }

    private Map<Object, S> added(Map<Object, S> before, List<S> changed) {
        Map<Object, S> sums = new HashMap<>(before);
        changed.forEach(sum -> sums.merge(place.apply(sum), sum, plus));
        return Map.copyOf(sums);
    }

    /** The sums of two days up to a head. */
    private record Counted<S>(Head at, Map<Object, S> sums) {}

    private final class Answer {

        private final AsOf asOf;
        private Counted<S> last;

        private Answer(AsOf asOf) {
            this.asOf = asOf;
        }

        /**
         * Whoever asks for what is being counted waits for it instead of counting it twice. A head
         * that lies before the last one is answered as of the last.
         */
        private synchronized Counted<S> upTo(Head now) {
            if (last == null || last.at().table() != now.table()) {
                last = beginning(now);
            } else if (last.at().seq() < now.seq()) {
                last = changed(last, asOf, now);
            }
            return last;
        }

        private Counted<S> beginning(Head now) {
            Optional<AsOf> before = MonthEnds.before(asOf);
            if (before.isEmpty()) {
                return new Counted<>(now, counted(new Snapshot(asOf, now.seq())));
            }
            Counted<S> month = months.get(before.get()).upTo(now);
            return changed(month, before.get(), month.at());
        }

        /** From the sums of other days, or of an earlier head, to those of these days. */
        private Counted<S> changed(Counted<S> from, AsOf days, Head now) {
            Snapshot before = new Snapshot(days, from.at().seq());
            Snapshot after = new Snapshot(asOf, now.seq());
            return new Counted<>(
                    now,
                    added(
                            from.sums(),
                            facts.askSince(before, after, changes).query(mapper).list()));
        }
    }
}
