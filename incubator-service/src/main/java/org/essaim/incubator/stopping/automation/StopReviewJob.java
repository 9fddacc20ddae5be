package org.essaim.incubator.stopping.automation;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyHistory;
import org.essaim.federation.freshness.CatchUpCheck;
import org.essaim.incubator.stopping.domain.Deadline;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingRule;
import org.essaim.incubator.stopping.domain.WarningRule;
import org.essaim.incubator.stopping.read.ReviewSnapshots;
import org.essaim.runtime.store.ProcessorState;
import org.essaim.runtime.store.Processors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reviews the funding of every initiative that is due (R62–R68). Two of these jobs, or one that
 * starts again in the middle, decide nothing twice: the decision is the aggregate's (R66), which is
 * not asked where nothing was ever decided and nothing is to be. It starts after everything that it
 * asks has started, and stops before that stops.
 */
@Component
class StopReviewJob implements CatchUpCheck, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StopReviewJob.class);
    private static final int MOST_DUE = 500;
    private static final int MOST_TAKEN = 100;

    private final WatermarkAdvance watermarks;
    private final ReviewQueue queue;
    private final ReviewSnapshots snapshots;
    private final Processors processors;
    private final CommandGateway commands;
    private final Clock clock;
    private final Supplier<PolicyHistory> policies;
    private final Lock round = new ReentrantLock();
    private volatile boolean running;

    StopReviewJob(
            WatermarkAdvance watermarks,
            ReviewQueue queue,
            ReviewSnapshots snapshots,
            Processors processors,
            CommandGateway commands,
            Clock clock,
            Supplier<PolicyHistory> policies) {
        this.watermarks = watermarks;
        this.queue = queue;
        this.snapshots = snapshots;
        this.processors = processors;
        this.commands = commands;
        this.clock = clock;
        this.policies = policies;
    }

    /**
     * Reviews all that is due now; what fails is due again the next time. A projection that is
     * being replayed holds half of what was read, so nothing is reviewed on it (R64).
     */
    @Scheduled(fixedDelayString = "${essaim.review.every:250ms}")
    void reviewAll() {
        round.lock();
        try {
            if (running && !processors.isReplaying(WatermarkAdvance.PROCESSOR)) {
                watermarks.advance();
                reviewDue();
            }
        } finally {
            round.unlock();
        }
    }

    private void reviewDue() {
        List<ReviewSnapshots.Case> due;
        do {
            due = queue.due(MOST_DUE);
        } while (review(due) == MOST_DUE);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Returns when no review is under way. */
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

    /** False until all that was projected has been reviewed on all that has been read. */
    @Override
    public boolean caughtUp() {
        return processors.states().stream()
                        .filter(state -> state.name().equals(WatermarkAdvance.PROCESSOR))
                        .allMatch(ProcessorState::caughtUp)
                && watermarks.isAdvanced()
                && queue.isEmpty();
    }

    /** In parts, so that no snapshot grows old. */
    private int review(List<ReviewSnapshots.Case> due) {
        return due.stream()
                .gather(Gatherers.windowFixed(MOST_TAKEN))
                .takeWhile(_ -> running)
                .mapToInt(this::reviewSome)
                .sum();
    }

    /** By the policies of after the snapshots: a later one marks them for review again (R99). */
    private int reviewSome(List<ReviewSnapshots.Case> some) {
        List<ReviewSnapshots.Taken> taken = snapshots.take(some);
        PolicyHistory known = policies.get();
        List<ReviewQueue.Reviewed> reviewed = new ArrayList<>();
        for (ReviewSnapshots.Taken each : taken) {
            try {
                reviewed.add(review(each, known));
            } catch (RuntimeException failure) {
                LOG.warn(
                        "{} could not be reviewed and will be again",
                        each.one().initiative(),
                        failure);
            }
        }
        queue.reviewed(reviewed);
        return some.size() - taken.size() + reviewed.size();
    }

    private ReviewQueue.Reviewed review(ReviewSnapshots.Taken taken, PolicyHistory known) {
        StoppingCommand.Review review =
                new StoppingCommand.Review(taken.snapshot(), taken.progress());
        boolean nothingToDecide =
                !taken.decided() && StoppingDecider.decidesNothing(review, clock.instant(), known);
        boolean stopped = !nothingToDecide && commands.<Boolean>sendAndWait(review);
        return new ReviewQueue.Reviewed(
                taken.one(),
                taken.changes(),
                stopped ? null : nextDue(taken, known),
                stopped ? null : nextWarningOn(taken, known));
    }

    private static Deadline nextDue(ReviewSnapshots.Taken taken, PolicyHistory known) {
        LocalDate readTo = BusinessDay.of(taken.progress().watermark());
        return StoppingRule.nextDue(taken.snapshot(), readTo, known).orElse(null);
    }

    private LocalDate nextWarningOn(ReviewSnapshots.Taken taken, PolicyHistory known) {
        return WarningRule.nextDay(taken.snapshot(), today(), known).orElse(null);
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
