package org.essaim.reporting.whatif.read;

import module java.base;

import jakarta.annotation.PreDestroy;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.Tally;
import org.essaim.reporting.recount.domain.Verdict;
import org.essaim.reporting.recount.read.InitiativeHistories;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.whatif.domain.Comparison;
import org.essaim.reporting.whatif.domain.Comparison.Decided;
import org.essaim.reporting.whatif.domain.Crux;
import org.essaim.reporting.whatif.domain.Discretion;
import org.essaim.reporting.whatif.read.Run.Question;
import org.essaim.web.limits.BusyException;
import org.essaim.web.limits.Places;
import org.springframework.stereotype.Component;

/**
 * Counts the facts again under other parameters. It only reads, two at a time and a few more
 * waiting, few of one caller, each for so long at most; answers are remembered while no fact is
 * added.
 */
@Component
public class WhatIf {

    private static final int AT_ONCE = 2;
    private static final int PLACES = 18;
    private static final int OF_ONE = 4;
    private static final int MOST_REMEMBERED = 64;
    private static final long MOST_SECONDS = 60;

    private static final String STANDING =
            """
            select division, initiative from facts f where kind = 'STOPPED' and true_on <= :day
               and not exists (select 1 from facts
                   where division = f.division and subject_id = f.subject_id
                     and kind = 'REINSTATED')
            """;

    private static final String CASES =
            "select division, initiative from facts where kind = 'CASE_OPENED' and true_on <= :day";

    private final InitiativeHistories histories;
    private final UseReports reports;
    private final FactTable facts;
    private final Places places = new Places(PLACES, OF_ONE);
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(
                    AT_ONCE,
                    AT_ONCE,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(PLACES),
                    Thread.ofPlatform().daemon().name("what-if-", 0).factory());
    private final Map<Question, Run> remembered =
            new LinkedHashMap<>(MOST_REMEMBERED, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Run> eldest) {
                    return size() > MOST_REMEMBERED && eldest.getValue().isDone();
                }
            };

    WhatIf(InitiativeHistories histories, UseReports reports, FactTable facts) {
        this.histories = histories;
        this.reports = reports;
        this.facts = facts;
    }

    /** What is in force on the day of a question. */
    public Parameters today(AsOf asOf) {
        return reports.rules(asOf).on(reports.day(asOf));
    }

    /**
     * The run of a question: the one that is under way or done, or a new one.
     *
     * @param caller who asks, and may cancel
     * @throws BusyException if too many wait already, of all or of this caller
     * @throws InvalidValueException if a threshold would single people out (R100)
     */
    public synchronized Run run(AsOf asOf, Parameters parameters, String caller) {
        Discretion.check(parameters, today(asOf));
        Question question = new Question(asOf, reports.day(asOf), parameters, facts.head().seq());
        Optional<Run> known = underWay(question).or(() -> answered(question));
        Run run = known.orElseGet(() -> begun(question, caller));
        run.askedBy(caller);
        return run;
    }

    /** Whoever has a place finds room in the queue. */
    private Run begun(Question question, String caller) {
        Places.Place place = places.take(caller);
        Run run = new Run(question);
        Runnable task = () -> carryOut(run);
        run.whenComplete(
                (_, _) -> {
                    pool.remove(task);
                    place.close();
                });
        pool.execute(task);
        remembered.put(question, run);
        return run;
    }

    /** The run that was begun at that head, so that whoever waits for it sees it end. */
    public synchronized Optional<Run> begun(AsOf asOf, Parameters parameters, long head) {
        return Optional.ofNullable(
                remembered.get(new Question(asOf, reports.day(asOf), parameters, head)));
    }

    /** What was begun before the latest facts came in goes on. */
    private Optional<Run> underWay(Question question) {
        return remembered.values().stream()
                .filter(run -> !run.isDone())
                .filter(run -> run.question().isLike(question))
                .findFirst();
    }

    private Optional<Run> answered(Question question) {
        return Optional.ofNullable(remembered.get(question))
                .filter(run -> !run.isCancelled() && !run.failed());
    }

    /** The run of the same question is stopped, unless others asked for it too. */
    public synchronized void cancel(AsOf asOf, Parameters parameters, String caller) {
        Question asked = new Question(asOf, reports.day(asOf), parameters, 0);
        remembered.values().stream()
                .filter(run -> run.question().isLike(asked))
                .forEach(run -> run.unwantedBy(caller));
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    /** What took too long ends at once, and is no longer counted from its next portion on. */
    private void carryOut(Run run) {
        run.orTimeout(MOST_SECONDS, TimeUnit.SECONDS);
        try {
            run.complete(compare(run));
        } catch (RuntimeException failure) {
            run.completeExceptionally(failure);
        }
    }

    private Comparison compare(Run run) {
        Question question = run.question();
        LocalDate day = question.day();
        Rules now = reports.rules(question.asOf());
        Rules then = Rules.always(question.parameters());
        Tally today = new Tally(now, day);
        Tally other = new Tally(then, day);
        AtomicReference<Crux> crux = new AtomicReference<>(Crux.NONE);
        Snapshot snapshot = new Snapshot(question.asOf(), question.head());
        run.expects(histories.count(snapshot));
        histories.visit(
                snapshot,
                () -> !run.isDone(),
                history -> {
                    Verdict verdict = Recount.of(history, now, day);
                    Verdict otherwise = Recount.of(history, then, day);
                    today.add(verdict);
                    other.add(otherwise);
                    crux.updateAndGet(before -> before.with(verdict, otherwise));
                    run.visitedOne();
                });
        return Comparison.of(
                today.outcome(),
                other.outcome(),
                crux.get(),
                new Decided(names(STANDING, snapshot, day), names(CASES, snapshot, day)));
    }

    private Set<InitiativeKey> names(String sql, Snapshot snapshot, LocalDate day) {
        return facts.ask(snapshot, sql).param("day", day).query(InitiativeKey.class).set();
    }
}
