package org.essaim.reporting.recount.read;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.essaim.contract.BusinessDay;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.UseCount;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.stereotype.Component;

/**
 * Use reports as of any days. A log that is counted fast is counted anew after every fact. A long
 * one is not waited for: the last report is handed out, with the head that it speaks of, while the
 * next is counted. Whoever asks for what is being counted waits for it instead of counting it
 * twice, and no more than two counts run at once.
 */
@Component
public class UseReports {

    private static final int AT_ONCE = 2;
    private static final int MOST_REMEMBERED = 64;
    private static final long FAST_MILLIS = 150;

    private final Lives lives;
    private final PolicyFacts policies;
    private final Clock clock;
    private final ExecutorService counting =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("use-report-", 0).factory());
    private final Map<Question, Counted> last = remembering();
    private final Map<Question, Running> running = remembering();

    UseReports(Lives lives, PolicyFacts policies, Clock clock) {
        this.lives = lives;
        this.policies = policies;
        this.clock = clock;
    }

    private record Question(AsOf asOf, LocalDate day) {}

    private record Counted(UseReport report, long millis) {}

    private record Running(long head, CompletableFuture<Counted> count) {}

    /** The report, up to the head that it names. */
    public UseReport of(AsOf asOf) {
        Question question = new Question(asOf, day(asOf));
        long head = lives.head();
        Counted known = last(question);
        if (known != null && known.report().head() == head) {
            return known.report();
        }
        CompletableFuture<Counted> next = count(question, head);
        return known == null || known.millis() < FAST_MILLIS
                ? next.join().report()
                : known.report();
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
        counting.shutdownNow();
    }

    private synchronized Counted last(Question question) {
        return last.get(question);
    }

    /** What is under way for an earlier head will do where there is something to show meanwhile. */
    private synchronized CompletableFuture<Counted> count(Question question, long head) {
        Running under = running.get(question);
        boolean goesOn = under != null && !under.count().isDone();
        if (goesOn && (under.head() == head || last.containsKey(question))) {
            return under.count();
        }
        CompletableFuture<Counted> count =
                CompletableFuture.supplyAsync(() -> counted(question, head), counting);
        running.put(question, new Running(head, count));
        return count;
    }

    private Counted counted(Question question, long head) {
        long start = System.nanoTime();
        Rules rules = rules(question.asOf());
        UseCount count = new UseCount(rules, question.day());
        lives.visit(
                question.asOf(),
                head,
                null,
                () -> !Thread.currentThread().isInterrupted(),
                life -> count.add(Recount.of(life, rules, question.day())));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Counted counted = new Counted(count.report(head), millis);
        remember(question, counted);
        return counted;
    }

    private synchronized void remember(Question question, Counted counted) {
        last.put(question, counted);
    }

    private static <V> Map<Question, V> remembering() {
        return new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Question, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }
}
