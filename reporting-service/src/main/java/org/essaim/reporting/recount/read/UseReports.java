package org.essaim.reporting.recount.read;

import module java.base;

import jakarta.annotation.PreDestroy;
import org.essaim.contract.BusinessDay;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.Head;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.UseReport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Use reports as of any days. Each is counted once, which takes a while on many facts, and then
 * updated: new facts cost the counting of the initiatives that they are about. Whoever asks for
 * what is being counted waits for it instead of counting it twice, and no more than two counts run
 * at once.
 */
@Component
public class UseReports {

    private static final int AT_ONCE = 2;
    private static final int MOST_REMEMBERED = 16;

    /** A page waits so long and then says that it is being counted. */
    private static final long GRACE_MILLIS = 150;

    private final InitiativeHistories histories;
    private final PolicyFacts policies;
    private final FactTable facts;
    private final Clock clock;
    private final ExecutorService own =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("use-report-", 0).factory());
    private final Executor counting;
    private final ConcurrentLruCache<Question, Counting> counts =
            new ConcurrentLruCache<>(MOST_REMEMBERED, this::counting);

    @Autowired
    UseReports(InitiativeHistories histories, PolicyFacts policies, FactTable facts, Clock clock) {
        this(histories, policies, facts, clock, null);
    }

    /**
     * @param counting counts in the background; null for threads of its own
     */
    UseReports(
            InitiativeHistories histories,
            PolicyFacts policies,
            FactTable facts,
            Clock clock,
            Executor counting) {
        this.histories = histories;
        this.policies = policies;
        this.facts = facts;
        this.clock = clock;
        this.counting = counting == null ? own : counting;
    }

    private record Question(AsOf asOf, LocalDate day) {}

    /** What is known of a question, and what is being counted of it. */
    private static final class Counting {
        private final IncrementalCount count;
        private UseReport last;
        private Head next;
        private CompletableFuture<UseReport> running;

        private Counting(IncrementalCount count) {
            this.count = count;
        }
    }

    /** The report of all facts that are here now; it is waited for. */
    public UseReport of(AsOf asOf) {
        return asked(asOf, facts.head()).join();
    }

    /**
     * The same for a page: where it takes too long the last one there is, with the head that it is
     * about; empty where there is none yet.
     */
    public Optional<UseReport> soon(AsOf asOf) {
        UseReport report =
                asked(asOf, facts.head())
                        .copy()
                        .completeOnTimeout(null, GRACE_MILLIS, TimeUnit.MILLISECONDS)
                        .join();
        return Optional.ofNullable(report).or(() -> last(asOf));
    }

    /** The business day by which a question is judged. */
    public LocalDate day(AsOf asOf) {
        return asOf.day(BusinessDay.of(clock.instant()));
    }

    /** What applied on which day, as far as it was known. */
    public Rules rules(AsOf asOf) {
        return policies.rules(asOf);
    }

    @PreDestroy
    void close() {
        own.shutdownNow();
    }

    private synchronized Optional<UseReport> last(AsOf asOf) {
        return Optional.ofNullable(counting(asOf).last);
    }

    private Counting counting(AsOf asOf) {
        return counts.get(new Question(asOf, day(asOf)));
    }

    private Counting counting(Question question) {
        return new Counting(
                new IncrementalCount(histories, policies, question.asOf(), question.day()));
    }

    /** What is under way for an earlier head is updated when it is done. */
    private synchronized CompletableFuture<UseReport> asked(AsOf asOf, Head now) {
        Counting of = counting(asOf);
        boolean begun = of.running != null && !of.running.isCompletedExceptionally();
        if (!begun || of.next.table() != now.table() || of.next.seq() < now.seq()) {
            CompletableFuture<?> before = begun ? of.running.exceptionally(_ -> null) : nothing();
            of.next = now;
            of.running = before.thenApplyAsync(_ -> counted(of, now), counting);
        }
        return of.running;
    }

    private UseReport counted(Counting of, Head now) {
        UseReport report = of.count.upTo(now);
        synchronized (this) {
            of.last = report;
        }
        return report;
    }

    private static CompletableFuture<UseReport> nothing() {
        return CompletableFuture.completedFuture(null);
    }
}
