package org.essaim.node.schedule;

import java.time.Clock;
import javax.sql.DataSource;
import org.essaim.node.EssaimProperties;
import org.essaim.node.clock.ClockAutoConfiguration;
import org.essaim.node.command.CommandsAutoConfiguration;
import org.essaim.node.command.OneUnit;
import org.essaim.node.store.NodeId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every service can let a day bring something by itself: a bean of {@link DueWork} is enough. */
@AutoConfiguration(after = {ClockAutoConfiguration.class, CommandsAutoConfiguration.class})
@EnableConfigurationProperties(ScheduleProperties.class)
public class ScheduleAutoConfiguration {

    @Bean
    Deadlines deadlines(JdbcClient jdbc, OneUnit unit) {
        return new Deadlines(jdbc, unit);
    }

    @Bean
    DueScheduler dueScheduler(
            DataSource database,
            ObjectProvider<DueWork> works,
            Clock businessClock,
            ScheduleProperties properties,
            EssaimProperties node) {
        return new DueScheduler(
                database,
                works.orderedStream().toList(),
                businessClock,
                properties,
                NodeId.of(node));
    }
}
