package org.essaim.reporting.recount.read;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.Head;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.UseCount;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.domain.Verdict;

/**
 * One use report that is kept up to date. An initiative that new facts are about is removed as it
 * was up to the last head and added as it is now; both are read from the facts, which never change.
 * Another policy changes every verdict, so that everything is counted again.
 */
final class IncrementalCount {

    /** More than so many are counted sooner all together. */
    private static final int MOST_MOVED = 2_000;

    private final InitiativeHistories histories;
    private final PolicyFacts policies;
    private final AsOf asOf;
    private final LocalDate day;
    private final BooleanSupplier goesOn;

    private Head at;
    private Rules rules;
    private UseCount count;

    /**
     * @param day by which everything is judged
     * @param goesOn whether somebody still wants it; asked now and then while all is counted
     */
    IncrementalCount(
            InitiativeHistories histories,
            PolicyFacts policies,
            AsOf asOf,
            LocalDate day,
            BooleanSupplier goesOn) {
        this.histories = histories;
        this.policies = policies;
        this.asOf = asOf;
        this.day = day;
        this.goesOn = goesOn;
    }

    /** A head that lies before the last one is answered as of the last. */
    synchronized UseReport upTo(Head now) {
        if (at == null || at.table() != now.table() || policies.last() > at.seq()) {
            countAll(now);
        } else if (at.seq() < now.seq()) {
            update(now);
        }
        return count.report(at.seq());
    }

    private void countAll(Head now) {
        at = null;
        rules = policies.rules(asOf);
        count = new UseCount(day);
        histories.visit(
                new Snapshot(asOf, now.seq()),
                () -> goesOn.getAsBoolean() && !Thread.currentThread().isInterrupted(),
                history -> count.add(judged(history)));
        if (!goesOn.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody wants it any more");
        }
        at = now;
    }

    private void update(Head now) {
        Snapshot before = new Snapshot(asOf, at.seq());
        Snapshot after = new Snapshot(asOf, now.seq());
        List<InitiativeKey> moved = histories.moved(after, at.seq(), MOST_MOVED);
        if (moved.size() == MOST_MOVED) {
            countAll(now);
            return;
        }
        List<InitiativeHistory> old = read(before, moved);
        List<InitiativeHistory> current = read(after, moved);
        old.forEach(history -> count.remove(judged(history)));
        current.forEach(history -> count.add(judged(history)));
        at = now;
    }

    private List<InitiativeHistory> read(Snapshot snapshot, List<InitiativeKey> initiatives) {
        return initiatives.stream().flatMap(key -> histories.one(snapshot, key).stream()).toList();
    }

    private Verdict judged(InitiativeHistory history) {
        return Recount.of(history, rules, day);
    }
}
