package org.essaim.runtime.store;

import module java.base;

import org.essaim.runtime.ServiceThreads;

/**
 * The thread that looks after the claims of one processor: seldom while nothing happens. What
 * happens, or is asked of it, is scheduled without a delay and so at once.
 */
final class CoordinatorThread extends ScheduledThreadPoolExecutor {

    private static final int SELDOM = 20;

    private final ClaimClock clock;

    CoordinatorThread(String processor, ClaimClock clock) {
        super(1, ServiceThreads.named("Coordinator[" + processor + "]"));
        this.clock = clock;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        boolean rests = delay > 0 && clock.isStill();
        return super.schedule(task, rests ? SELDOM * delay : delay, unit);
    }
}
