package org.essaim.reporting.timetravel.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essaim.reporting.timetravel.domain.AsOf;

/**
 * Answers that are kept, as of any days: asked again, only what the facts since then change is
 * counted. Facts are never changed and come in the order of their seq, so an answer up to one head
 * and the change from there to another are the answer up to the other.
 *
 * @param <A> an answer; it is shared and must not change
 */
public final class IncrementalCache<A> {

    private static final int MOST = 64;

    private final StreamPositions heard;
    private final Whole<A> whole;
    private final Onwards<A> onwards;
    private final Map<AsOf, Answer> answers =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<AsOf, Answer> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * @param whole counts an answer from the beginning
     * @param onwards carries one on
     */
    public IncrementalCache(StreamPositions heard, Whole<A> whole, Onwards<A> onwards) {
        this.heard = heard;
        this.whole = whole;
        this.onwards = onwards;
    }

    /** Counts the facts of two days up to a head. */
    @FunctionalInterface
    public interface Whole<A> {
        A upTo(AsOf asOf, long head);
    }

    /** Adds to an answer what facts after one head and up to another change. */
    @FunctionalInterface
    public interface Onwards<A> {
        A upTo(A answer, AsOf asOf, long after, long head);
    }

    /** The answer of all facts that are here now. */
    public A of(AsOf asOf) {
        StreamPositions.Head now = heard.now();
        return answer(asOf).upTo(asOf, now);
    }

    private synchronized Answer answer(AsOf asOf) {
        return answers.computeIfAbsent(asOf, _ -> new Answer());
    }

    private final class Answer {
        private StreamPositions.Head at;
        private A value;

        /** Whoever asks for what is being counted waits for it instead of counting it twice. */
        private synchronized A upTo(AsOf asOf, StreamPositions.Head now) {
            if (at == null || at.log() != now.log()) {
                value = whole.upTo(asOf, now.seq());
                at = now;
            } else if (at.seq() < now.seq()) {
                value = onwards.upTo(value, asOf, at.seq(), now.seq());
                at = now;
            }
            return value;
        }
    }
}
