package org.essaim.runtime.schedule;

import module java.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import javax.sql.DataSource;
import org.essaim.contract.BusinessDay;
import org.essaim.runtime.store.NodeId;
import org.springframework.context.SmartLifecycle;

/**
 * Asks each work for the business day again and again. The rows of the library's table are what the
 * nodes agree by: one node picks a row, and where its heartbeats stop another one does; a restart
 * finds them again. Picking and heartbeats are in real time, only the day is the business clock's.
 */
public final class DailyTaskScheduler implements SmartLifecycle {

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final boolean anything;
    private volatile boolean running;

    DailyTaskScheduler(
            DataSource database,
            List<DailyTask> works,
            Clock businessClock,
            ScheduleProperties properties,
            NodeId node) {
        List<RecurringTask<Void>> tasks =
                works.stream().map(work -> task(work, businessClock, properties)).toList();
        this.anything = !tasks.isEmpty();
        this.scheduler =
                Scheduler.create(database)
                        .startTasks(tasks)
                        .threads(1)
                        .schedulerName(new SchedulerName.Fixed(node.value()))
                        .serializer(new NoData())
                        .pollingInterval(shorter(properties.every(), LONGEST_POLL))
                        .heartbeatInterval(properties.heartbeat())
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(LONGEST_STOP)
                        .build();
    }

    private static RecurringTask<Void> task(
            DailyTask work, Clock businessClock, ScheduleProperties properties) {
        return Tasks.recurring(work.name(), FixedDelay.of(properties.every()))
                .execute((_, _) -> work.reached(BusinessDay.of(businessClock.instant())));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void start() {
        if (anything) {
            scheduler.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (anything) {
            scheduler.stop();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
