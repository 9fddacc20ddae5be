package org.essaim.reporting.whatif.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.whatif.domain.Comparison;

/** One question on its way: how far it is, what came out, and a way to stop it. */
public final class Run {

    private final AsOf asOf;
    private final Parameters parameters;
    private final long head;
    private final AtomicLong visited = new AtomicLong();
    private final CompletableFuture<Comparison> answer = new CompletableFuture<>();
    private volatile long initiatives;

    Run(AsOf asOf, Parameters parameters, long head) {
        this.asOf = asOf;
        this.parameters = parameters;
        this.head = head;
    }

    public AsOf asOf() {
        return asOf;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Up to where the facts went when it was asked. */
    public long head() {
        return head;
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

    public boolean isDone() {
        return answer.isDone();
    }

    public boolean isCancelled() {
        return answer.isCancelled();
    }

    /** True where neither an answer nor a cancellation came: it took too long, or it broke. */
    public boolean failed() {
        return answer.isCompletedExceptionally() && !answer.isCancelled();
    }

    /** Stops the counting at its next portion; what is done already stays done. */
    public void cancel() {
        answer.cancel(false);
    }

    /**
     * The answer, once it is there.
     *
     * @throws IllegalStateException before, and if there is none
     */
    public Comparison answer() {
        if (!isDone() || answer.isCompletedExceptionally()) {
            throw new IllegalStateException("there is no answer");
        }
        return answer.join();
    }

    /** Waits so long at most; true if it is done. */
    public boolean await(long milliseconds) {
        try {
            answer.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return isDone();
        } catch (CancellationException | ExecutionException over) {
            return true;
        }
        return true;
    }

    void expects(long count) {
        initiatives = count;
    }

    void visitedOne() {
        visited.incrementAndGet();
    }

    void found(Comparison comparison) {
        answer.complete(comparison);
    }

    void broke(Throwable why) {
        answer.completeExceptionally(why);
    }
}
