package org.essaim.reporting.facts.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.springframework.util.ConcurrentLruCache;

/**
 * Caches answers by their days: asked again, only what has changed since then is counted. Facts
 * never change and come in the order of their seq, so an answer up to one head and the change from
 * there to another are the answer up to the other.
 *
 * @param <A> an answer; it is shared and must not change
 */
public final class IncrementalCache<A> {

    private static final int MOST = 64;

    private final FactTable facts;
    private final Function<Snapshot, A> count;
    private final Update<A> update;
    private final ConcurrentLruCache<AsOf, Answer> answers =
            new ConcurrentLruCache<>(MOST, _ -> new Answer());

    /**
     * @param count from the beginning
     * @param update of an answer that there is
     */
    public IncrementalCache(FactTable facts, Function<Snapshot, A> count, Update<A> update) {
        this.facts = facts;
        this.count = count;
        this.update = update;
    }

    /** Adds to an answer what those facts of a snapshot change that came after a head. */
    @FunctionalInterface
    public interface Update<A> {
        A of(A answer, long after, Snapshot snapshot);
    }

    /** The answer of all facts that are here now. */
    public A of(AsOf asOf) {
        Head now = facts.head();
        return answers.get(asOf).upTo(now, new Snapshot(asOf, now.seq()));
    }

    private final class Answer {
        private Head at;
        private A value;

        /** Whoever asks for what is being counted waits for it instead of counting it twice. */
        private synchronized A upTo(Head now, Snapshot snapshot) {
            if (at == null || at.table() != now.table()) {
                value = count.apply(snapshot);
                at = now;
            } else if (at.seq() < now.seq()) {
                value = update.of(value, at.seq(), snapshot);
                at = now;
            }
            return value;
        }
    }
}
