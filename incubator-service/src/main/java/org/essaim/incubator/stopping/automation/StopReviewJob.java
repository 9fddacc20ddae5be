package org.essaim.incubator.stopping.automation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyHistory;
import org.essaim.federation.freshness.CatchUpCheck;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingRule;
import org.essaim.incubator.stopping.domain.WarningRule;
import org.essaim.incubator.stopping.read.ReviewQueue;
import org.essaim.incubator.stopping.read.ReviewSnapshots;
import org.essaim.runtime.store.Processors;
import org.essaim.runtime.store.Processors.ProcessorState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings every file that is due before the initiative's funding (R62–R68). Two of these, or one
 * that starts again in the middle, decide nothing twice: the decision is the aggregate's (R66),
 * which is not asked where nothing was ever decided and nothing is to be. It begins after
 * everything that it asks has begun, and ends before that ends.
 */
@Component
class StopReviewJob implements CatchUpCheck, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StopReviewJob.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_ON_THE_TABLE = 100;

    private final WatermarkAdvance listening;
    private final PendingRecordHolds heldRecords;
    private final ReviewQueue docket;
    private final ReviewSnapshots files;
    private final Processors processors;
    private final CommandGateway commands;
    private final Clock clock;
    private final Supplier<PolicyHistory> policies;
    private final Lock round = new ReentrantLock();
    private volatile boolean running;

    StopReviewJob(
            WatermarkAdvance listening,
            PendingRecordHolds heldRecords,
            ReviewQueue docket,
            ReviewSnapshots files,
            Processors processors,
            CommandGateway commands,
            Clock clock,
            Supplier<PolicyHistory> policies) {
        this.listening = listening;
        this.heldRecords = heldRecords;
        this.docket = docket;
        this.files = files;
        this.processors = processors;
        this.commands = commands;
        this.clock = clock;
        this.policies = policies;
    }

    /**
     * Judges all that is due now; what fails is due again the next time. Files that are made anew
     * hold half of what was heard, so nobody is judged on them (R64).
     */
    @Scheduled(fixedDelayString = "${essaim.judge.every:250ms}")
    void judgeAll() {
        round.lock();
        try {
            if (running && !processors.isReplaying(WatermarkAdvance.PROCESSOR)) {
                judgeRound();
            }
        } finally {
            round.unlock();
        }
    }

    private void judgeRound() {
        listening.takeOver();
        List<ReviewQueue.Case> due;
        do {
            due = docket.due(heldRecords.subjects(), today(), policies.get(), MOST_AT_ONCE);
        } while (judge(due) == MOST_AT_ONCE);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Returns when nobody is being judged. */
    @Override
    public void stop() {
        running = false;
        round.lock();
        round.unlock();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** False until all that was projected has been judged on all that has been heard. */
    @Override
    public boolean caughtUp() {
        return processors.states().stream()
                        .filter(state -> state.name().equals(WatermarkAdvance.PROCESSOR))
                        .allMatch(ProcessorState::caughtUp)
                && listening.isTakenOver()
                && docket.isEmpty(heldRecords.subjects(), today(), policies.get());
    }

    /** In parts, so that no file lies long on the table. */
    private int judge(List<ReviewQueue.Case> due) {
        int judged = 0;
        for (int from = 0; from < due.size() && running; from += MOST_ON_THE_TABLE) {
            int to = Math.min(due.size(), from + MOST_ON_THE_TABLE);
            judged += judgeSome(due.subList(from, to));
        }
        return judged;
    }

    /** By the policies of after the files were taken: a later one marks them anew (R99). */
    private int judgeSome(List<ReviewQueue.Case> some) {
        List<ReviewSnapshots.Taken> files = this.files.take(some);
        PolicyHistory known = policies.get();
        List<ReviewQueue.Judged> judged = new ArrayList<>();
        for (ReviewSnapshots.Taken file : files) {
            try {
                judged.add(judge(file, known));
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{} could not be judged and will be again",
                        file.one().initiative(),
                        failure);
            }
        }
        docket.judged(judged);
        return some.size() - files.size() + judged.size();
    }

    private ReviewQueue.Judged judge(ReviewSnapshots.Taken taken, PolicyHistory known) {
        StoppingCommand.Judge judge = new StoppingCommand.Judge(taken.file(), taken.hearing());
        boolean isSilent =
                !taken.decided() && StoppingDecider.needsNothing(judge, clock.instant(), known);
        boolean stopped = !isSilent && commands.<Boolean>sendAndWait(judge);
        return new ReviewQueue.Judged(
                taken.one(),
                taken.changes(),
                stopped ? null : nextDue(taken, known),
                stopped ? null : nextWarningOn(taken, known));
    }

    private static Expense nextDue(ReviewSnapshots.Taken taken, PolicyHistory known) {
        LocalDate heard = BusinessDay.of(taken.hearing().watermark());
        return StoppingRule.nextDue(taken.file(), heard, known).orElse(null);
    }

    private LocalDate nextWarningOn(ReviewSnapshots.Taken taken, PolicyHistory known) {
        return WarningRule.nextDay(taken.file(), today(), known).orElse(null);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
