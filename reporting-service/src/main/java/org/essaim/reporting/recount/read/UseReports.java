package org.essaim.reporting.recount.read;

import module java.base;

import jakarta.annotation.PreDestroy;
import org.essaim.contract.BusinessDay;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.Head;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.domain.Verdict;
import org.essaim.web.limits.BusyException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Use reports as of any days. That of today is counted once, which takes a while on many facts, and
 * then updated: new facts cost the counting of the initiatives that they are about. It never waits
 * for {@link PastReports}. Whoever asks for what is being counted waits for it instead of counting
 * it twice, not for long, and few at once.
 */
@Component
public class UseReports {

    /** Of today, by either day or both, and those of yesterday around midnight. */
    private static final int MOST_REMEMBERED = 8;

    private static final int MOST_WAITING = 32;
    private static final long MOST_SECONDS = 20;
    private static final Duration SOON = Duration.ofSeconds(10);

    /** A page waits so long and then says that it is being counted. */
    private static final long GRACE_MILLIS = 150;

    /** For a day that nobody has asked about; a page asks about two, its own and a year before. */
    private static final long GRACE_MILLIS_OF_PAST = 25;

    private final InitiativeHistories histories;
    private final PolicyFacts policies;
    private final FactTable facts;
    private final Clock clock;
    private final PastReports past;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ExecutorService own =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("use-report-", 0).factory());
    private final Executor counting;
    private final ConcurrentLruCache<Question, Counting> counts =
            new ConcurrentLruCache<>(MOST_REMEMBERED, this::counting);

    @Autowired
    UseReports(InitiativeHistories histories, PolicyFacts policies, FactTable facts, Clock clock) {
        this(histories, policies, facts, clock, null);
    }

    /**
     * @param counting counts today in the background; null for a thread of its own
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
        this.past = new PastReports(histories, policies, facts);
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

    /**
     * The report of all facts that are here now; it is waited for.
     *
     * @throws BusyException if too many wait, or it takes too long; it is counted meanwhile
     */
    public UseReport of(AsOf asOf) {
        if (!waiting.tryAcquire()) {
            throw new BusyException(SOON);
        }
        try {
            return within(asked(asOf), MOST_SECONDS, TimeUnit.SECONDS)
                    .orElseThrow(() -> new BusyException(SOON));
        } finally {
            waiting.release();
        }
    }

    /**
     * The same for a page: where it takes too long the last one there is, with the head that it is
     * about; empty where there is none yet.
     */
    public Optional<UseReport> soon(AsOf asOf) {
        try {
            return isPast(asOf)
                    ? past.soon(asOf, day(asOf), GRACE_MILLIS_OF_PAST)
                    : within(asked(asOf, facts.head()), GRACE_MILLIS, TimeUnit.MILLISECONDS)
                            .or(() -> last(asOf));
        } catch (BusyException laterThen) {
            return last(asOf);
        }
    }

    static Optional<UseReport> within(
            CompletableFuture<UseReport> report, long time, TimeUnit unit) {
        try {
            return Optional.ofNullable(report.copy().completeOnTimeout(null, time, unit).join());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof TimeoutException) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** The business day by which a question is judged. */
    public LocalDate day(AsOf asOf) {
        return asOf.day(BusinessDay.of(clock.instant()));
    }

    /** The {@code seq} of the policy that was published last; 0 before any. */
    public long lastPolicy() {
        return policies.last();
    }

    /** What applied on which day, as far as it was known. */
    public Rules rules(AsOf asOf) {
        return policies.rules(asOf);
    }

    /**
     * What becomes of one initiative by the rules, counted for whoever asks about it alone; empty
     * where nothing is known of it by then.
     */
    public Optional<Verdict> verdict(AsOf asOf, InitiativeKey initiative) {
        return histories
                .one(Snapshot.open(asOf), initiative)
                .map(history -> Recount.of(history, rules(asOf), day(asOf)));
    }

    @PreDestroy
    void close() {
        own.shutdownNow();
        past.close();
    }

    private synchronized Optional<UseReport> last(AsOf asOf) {
        return isPast(asOf) ? Optional.empty() : Optional.ofNullable(counting(asOf).last);
    }

    private boolean isPast(AsOf asOf) {
        return day(asOf).isBefore(day(AsOf.NOW));
    }

    private Counting counting(AsOf asOf) {
        return counts.get(new Question(asOf, day(asOf)));
    }

    private Counting counting(Question question) {
        return new Counting(
                new IncrementalCount(
                        histories, policies, question.asOf(), question.day(), () -> true));
    }

    private CompletableFuture<UseReport> asked(AsOf asOf) {
        return isPast(asOf) ? past.of(asOf, day(asOf)) : asked(asOf, facts.head());
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
