package org.essaim.reporting.whatif.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.whatif.domain.Comparison;

/**
 * One question on its way: how far it is, and what came out. Cancelled by all who asked, it stops
 * counting at its next portion; what is done already stays done.
 */
public final class Run extends CompletableFuture<Comparison> {

    private final Question question;
    private final Set<String> askers = new HashSet<>();
    private final AtomicLong visited = new AtomicLong();
    private volatile long initiatives;

    Run(Question question) {
        this.question = question;
    }

    /**
     * @param caller who asks, or asks for the same meanwhile
     */
    synchronized void askedBy(String caller) {
        if (!isDone()) {
            askers.add(caller);
        }
    }

    /** Somebody wants it no longer; it is cancelled where nobody else wants it. */
    synchronized void unwantedBy(String caller) {
        if (askers.remove(caller) && askers.isEmpty()) {
            cancel(false);
        }
    }

    Question question() {
        return question;
    }

    public Parameters parameters() {
        return question.parameters();
    }

    /** Up to where the facts went when it was asked. */
    public long head() {
        return question.head();
    }

    /** From 0 to 100. */
    public int percent() {
        if (isDone()) {
            return 100;
        }
        return initiatives == 0 ? 0 : (int) Math.min(99, 100 * visited.get() / initiatives);
    }

    public long visited() {
        return visited.get();
    }

    public long initiatives() {
        return initiatives;
    }

    /** Whether there is an answer. */
    public boolean succeeded() {
        return state() == State.SUCCESS;
    }

    /** True where neither an answer nor a cancellation came: it took too long, or it broke. */
    public boolean failed() {
        return state() == State.FAILED;
    }

    /** Waits so long at most; true if it is done. */
    public boolean await(long milliseconds) {
        try {
            get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | CancellationException | ExecutionException seenBelow) {
            return isDone();
        }
        return isDone();
    }

    void expects(long count) {
        initiatives = count;
    }

    void visitedOne() {
        visited.incrementAndGet();
    }

    /**
     * What is counted again.
     *
     * @param day by which clocks are judged: that of today is another one after midnight
     * @param head up to where the facts went when it was asked
     */
    record Question(AsOf asOf, LocalDate day, Parameters parameters, long head) {

        /** Whether it is the same but for the facts that have come in. */
        boolean isLike(Question other) {
            return asOf.equals(other.asOf)
                    && day.equals(other.day)
                    && parameters.equals(other.parameters);
        }
    }
}
