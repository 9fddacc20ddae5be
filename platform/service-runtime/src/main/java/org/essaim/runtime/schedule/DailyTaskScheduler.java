package org.essaim.runtime.schedule;

import module java.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import javax.sql.DataSource;
import org.essaim.contract.BusinessDay;
import org.essaim.runtime.ServiceThreads;
import org.essaim.runtime.store.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks each work for the business day again and again, one after the other. A row of the library's
 * table is what the nodes agree by: one node picks it, and where its heartbeats stop another one
 * does; a restart finds it again. Picking and heartbeats are in real time, only the day is the
 * business clock's.
 */
public final class DailyTaskScheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DailyTaskScheduler.class);

    /** So long after an event all that follows from it has been done. */
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private static final Duration IN_ANY_CASE = Duration.ofMinutes(15);
    private static final String NAME = "works-of-the-day";
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

    private final List<DailyTask> works;
    private final Supplier<Duration> atRest;
    private final Scheduler scheduler;
    private LocalDate lastDay;
    private long lastPass;
    private volatile boolean running;

    /**
     * @param atRest how long nothing has happened here: what was asked since then on the same day
     *     has nothing new to say, and is asked again only once in a while
     */
    DailyTaskScheduler(
            DataSource database,
            List<DailyTask> works,
            Clock businessClock,
            ScheduleProperties properties,
            NodeId node,
            Supplier<Duration> atRest) {
        this.works = works;
        this.atRest = atRest;
        // Due before the next poll, as one that is due just after it would wait for another one.
        Duration pause = properties.every().multipliedBy(3).dividedBy(4);
        RecurringTask<Void> all =
                Tasks.recurring(NAME, FixedDelay.of(pause))
                        .execute((_, _) -> reached(BusinessDay.of(businessClock.instant())));
        this.scheduler =
                Scheduler.create(database)
                        .startTasks(all)
                        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                        .threads(1)
                        .executorService(ServiceThreads.one("daily-task"))
                        .dueExecutor(ServiceThreads.one("daily-tasks-due"))
                        .housekeeperExecutor(ServiceThreads.one("daily-tasks-alive"))
                        .schedulerName(new SchedulerName.Fixed(node.value()))
                        .serializer(new NoData())
                        .pollingInterval(shorter(properties.every(), LONGEST_POLL))
                        .heartbeatInterval(properties.heartbeat())
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(LONGEST_STOP)
                        .build();
    }

    /** One that fails does not hold up the others, and is asked again with them. */
    private synchronized void reached(LocalDate today) {
        long now = System.nanoTime();
        Duration passed = Duration.ofNanos(now - lastPass);
        Duration settled = atRest.get().minus(passed);
        boolean nothingNew = today.equals(lastDay) && settled.compareTo(SETTLED) > 0;
        if (nothingNew && passed.compareTo(IN_ANY_CASE) < 0) {
            return;
        }
        lastPass = now;
        lastDay = today;
        for (DailyTask work : works) {
            try {
                work.reached(today);
            } catch (RuntimeException failed) {
                String name = work.getClass().getSimpleName();
                LOG.warn("{} of {} failed, it is tried again", name, today, failed);
                lastDay = null;
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void start() {
        if (!works.isEmpty()) {
            scheduler.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (!works.isEmpty()) {
            scheduler.stop();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Rows carry no data, so that nothing in the table is ever turned into an object. */
    private static final class NoData implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            if (data != null) {
                throw new IllegalStateException("scheduled work carries no data");
            }
            return null;
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return null;
        }
    }
}
