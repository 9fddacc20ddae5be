package org.essaim.runtime.schedule;

import java.time.Clock;
import javax.sql.DataSource;
import org.essaim.runtime.clock.ClockAutoConfiguration;
import org.essaim.runtime.command.CommandsAutoConfiguration;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.store.NodeId;
import org.essaim.runtime.write.IdempotencyKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every service can let a day bring something by itself: a bean of {@link DailyTask} is enough. */
@AutoConfiguration(after = {ClockAutoConfiguration.class, CommandsAutoConfiguration.class})
@EnableConfigurationProperties(ScheduleProperties.class)
public class ScheduleAutoConfiguration {

    @Bean
    Deadlines deadlines(JdbcClient jdbc, UnitOfWorkRunner unit) {
        return new Deadlines(jdbc, unit);
    }

    @Bean
    DailyTask idempotencyKeyExpiry(IdempotencyKeys keys) {
        return new IdempotencyKeyExpiry(keys);
    }

    @Bean
    DailyTaskScheduler dueScheduler(
            DataSource database,
            ObjectProvider<DailyTask> works,
            Clock businessClock,
            ScheduleProperties properties,
            NodeId node) {
        return new DailyTaskScheduler(
                database, works.orderedStream().toList(), businessClock, properties, node.value());
    }
}
