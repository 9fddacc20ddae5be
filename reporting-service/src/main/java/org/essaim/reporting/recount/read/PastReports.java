package org.essaim.reporting.recount.read;

import module java.base;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.Head;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.web.limits.BusyException;

/**
 * Use reports of days that are over. Such an answer changes only where a fact that counts for it
 * arrives late or another policy is published, so that it is counted once and kept. Few are counted
 * at once, few more wait, and none is counted for longer than a minute.
 */
final class PastReports implements AutoCloseable {

    /** Each keeps the database busy too; the rest is for pages. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int QUEUED = 8;
    private static final long MOST_SECONDS = 60;
    private static final Duration SOON = Duration.ofSeconds(10);

    /** A row takes some hundred bytes, so that all that is kept takes some dozen megabytes. */
    private static final long MOST_ROWS = 150_000;

    private final InitiativeHistories histories;
    private final PolicyFacts policies;
    private final FactTable facts;
    private final ThreadPoolExecutor counting =
            new ThreadPoolExecutor(
                    AT_ONCE,
                    AT_ONCE,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(QUEUED),
                    Thread.ofPlatform().daemon().name("past-report-", 0).factory());
    private final AsyncCache<Question, UseReport> kept =
            Caffeine.newBuilder()
                    .executor(Runnable::run)
                    .maximumWeight(MOST_ROWS)
                    .weigher(PastReports::rows)
                    .buildAsync();

    PastReports(InitiativeHistories histories, PolicyFacts policies, FactTable facts) {
        this.histories = histories;
        this.policies = policies;
        this.facts = facts;
    }

    /**
     * What an answer depends on.
     *
     * @param table another number where the facts were counted again from the streams
     * @param fact the last one that counts
     * @param policy the last version that was published
     */
    private record Question(AsOf asOf, LocalDate day, long table, long fact, long policy) {}

    /**
     * The report, or the one that is being counted.
     *
     * @throws BusyException if too many wait to be counted
     */
    CompletableFuture<UseReport> of(AsOf asOf, LocalDate day) {
        long last = facts.last(asOf);
        Head head = facts.head();
        return counted(asOf, day, last, head).thenApply(report -> report.upTo(head.seq()));
    }

    /**
     * The same, as far as it is there within a time that began when it was first asked for: a page
     * that asks more than once waits once.
     *
     * @throws BusyException if too many wait to be counted
     */
    Optional<UseReport> soon(AsOf asOf, LocalDate day, long millis) {
        long last = facts.last(asOf);
        Head head = facts.head();
        CompletableFuture<UseReport> counted = counted(asOf, day, last, head);
        long left = counted instanceof Asked asked ? asked.left(millis) : millis;
        return UseReports.within(counted, left, TimeUnit.MILLISECONDS)
                .map(report -> report.upTo(head.seq()));
    }

    /**
     * @param last the last fact that counts, looked for before the head was: a report may hold more
     *     than its question says, never less
     */
    private CompletableFuture<UseReport> counted(AsOf asOf, LocalDate day, long last, Head head) {
        Question question = new Question(asOf, day, head.table(), last, policies.last());
        return kept.get(question, (_, _) -> begun(question, head));
    }

    /** What is being counted, and since when. */
    private static final class Asked extends CompletableFuture<UseReport> {
        private final long since = System.nanoTime();

        private long left(long millis) {
            long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
            return Math.max(0, millis - waited);
        }
    }

    private CompletableFuture<UseReport> begun(Question question, Head head) {
        Asked answer = new Asked();
        try {
            counting.execute(() -> count(question, head, answer));
        } catch (RejectedExecutionException full) {
            throw new BusyException(SOON);
        }
        return answer.orTimeout(MOST_SECONDS, TimeUnit.SECONDS);
    }

    private void count(Question question, Head head, CompletableFuture<UseReport> answer) {
        try {
            answer.complete(
                    new IncrementalCount(
                                    histories,
                                    policies,
                                    question.asOf(),
                                    question.day(),
                                    () -> !answer.isDone())
                            .upTo(head));
        } catch (RuntimeException failure) {
            answer.completeExceptionally(failure);
        }
    }

    private static int rows(Question question, UseReport report) {
        return 1
                + report.divisions().size()
                + report.months().size()
                + report.inUse().size()
                + report.spans().size()
                + report.coming().size();
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }
}
