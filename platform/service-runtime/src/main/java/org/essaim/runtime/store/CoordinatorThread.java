package org.essaim.runtime.store;

import module java.base;

import org.essaim.runtime.ServiceThreads;

/**
 * The thread that looks after the claim of one processor: seldom while nothing happens, and in time
 * for the next step of its clock once something has. What happens, or is asked of it, is scheduled
 * without a delay and so at once.
 */
final class CoordinatorThread extends ScheduledThreadPoolExecutor {

    private static final Duration SELDOM = Duration.ofMinutes(30);

    /** Where a coordinator waits for less, something is going on. */
    private static final Duration AT_REST =
            Duration.ofMillis(ProcessorsAutoConfiguration.CLAIM_AGAIN_AFTER);

    private final ClaimClock clock;
    private Runnable look;
    private Duration asked;
    private ScheduledFuture<?> nextLook;

    CoordinatorThread(String processor, ClaimClock clock) {
        super(1, ServiceThreads.named("Coordinator[" + processor + "]"));
        this.clock = clock;
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        if (unit.toMillis(delay) < AT_REST.toMillis()) {
            return super.schedule(task, delay, unit);
        }
        look = task;
        asked = Duration.of(delay, unit.toChronoUnit());
        nextLook = super.schedule(task, untilNextStep().toNanos(), TimeUnit.NANOSECONDS);
        return nextLook;
    }

    /** What has just run may have been woken by what the next look was not scheduled for. */
    @Override
    protected synchronized void afterExecute(Runnable done, Throwable fault) {
        super.afterExecute(done, fault);
        if (nextLook == null || nextLook.isDone() || isShutdown()) {
            return;
        }
        Duration wait = untilNextStep();
        boolean isLater = nextLook.getDelay(TimeUnit.NANOSECONDS) > wait.toNanos();
        if (isLater && nextLook.cancel(false)) {
            nextLook = super.schedule(look, wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Until the clock moves, and no less than was asked for. */
    private Duration untilNextStep() {
        Duration still = clock.stillFor().orElse(SELDOM);
        return still.compareTo(asked) < 0 ? asked : still;
    }
}
