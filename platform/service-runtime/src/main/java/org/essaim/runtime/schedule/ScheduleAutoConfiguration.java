package org.essaim.runtime.schedule;

import module java.base;

import javax.sql.DataSource;
import org.essaim.eventstore.CommitOrderEventStore;
import org.essaim.runtime.clock.ClockAutoConfiguration;
import org.essaim.runtime.command.CommandsAutoConfiguration;
import org.essaim.runtime.store.NodeId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Every service can let a day bring something by itself: a bean of {@link DailyTask} is enough. */
@AutoConfiguration(after = {ClockAutoConfiguration.class, CommandsAutoConfiguration.class})
@EnableConfigurationProperties(ScheduleProperties.class)
@Import({Deadlines.class, IdempotencyKeyExpiry.class})
public class ScheduleAutoConfiguration {

    @Bean
    DailyTaskScheduler dailyTaskScheduler(
            DataSource database,
            List<DailyTask> works,
            Clock businessClock,
            ScheduleProperties properties,
            NodeId node,
            CommitOrderEventStore events) {
        return new DailyTaskScheduler(
                database, works, businessClock, properties, node, events::atRest);
    }
}
