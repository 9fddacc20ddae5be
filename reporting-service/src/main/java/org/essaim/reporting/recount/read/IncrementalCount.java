package org.essaim.reporting.recount.read;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.UseCount;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.StreamPositions;

/**
 * One use report that is carried on. An initiative that new facts are about is taken off as it was
 * up to the last head and added as it is now; both are read from the log, which never changes.
 * Another policy changes every verdict, so that everything is counted anew.
 */
final class IncrementalCount {

    /** More than so many are counted sooner all together. */
    private static final int MOST_MOVED = 2_000;

    private final InitiativeHistories lives;
    private final PolicyFacts policies;
    private final AsOf asOf;
    private final LocalDate day;

    private StreamPositions.Head at;
    private Rules rules;
    private UseCount count;

    /**
     * @param day by which everything is judged
     */
    IncrementalCount(InitiativeHistories lives, PolicyFacts policies, AsOf asOf, LocalDate day) {
        this.lives = lives;
        this.policies = policies;
        this.asOf = asOf;
        this.day = day;
    }

    /** A head that lies before the last one is answered as of the last. */
    synchronized UseReport upTo(StreamPositions.Head now) {
        if (at == null || at.log() != now.log() || policies.anyAfter(at.seq())) {
            whole(now);
        } else if (at.seq() < now.seq()) {
            onwards(now);
        }
        return count.report(at.seq());
    }

    private void whole(StreamPositions.Head now) {
        at = null;
        rules = policies.rules(asOf);
        count = new UseCount(rules, day);
        lives.visit(
                asOf,
                now.seq(),
                null,
                () -> !Thread.currentThread().isInterrupted(),
                life -> count.add(judged(life)));
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the service is being stopped");
        }
        at = now;
    }

    private void onwards(StreamPositions.Head now) {
        List<InitiativeHistories.Key> moved = lives.moved(asOf, at.seq(), now.seq(), MOST_MOVED);
        if (moved.size() == MOST_MOVED) {
            whole(now);
            return;
        }
        List<InitiativeHistory> before = as(at, moved);
        List<InitiativeHistory> after = as(now, moved);
        before.forEach(life -> count.takeOff(judged(life)));
        after.forEach(life -> count.add(judged(life)));
        at = now;
    }

    private List<InitiativeHistory> as(
            StreamPositions.Head head, List<InitiativeHistories.Key> initiatives) {
        return initiatives.stream()
                .flatMap(key -> lives.one(asOf, head.seq(), key).stream())
                .toList();
    }

    private Recount.Verdict judged(InitiativeHistory life) {
        return Recount.of(life, rules, day);
    }
}
