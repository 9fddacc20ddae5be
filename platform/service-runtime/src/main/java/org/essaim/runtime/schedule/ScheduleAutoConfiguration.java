package org.essaim.runtime.schedule;

import org.essaim.runtime.clock.ClockAutoConfiguration;
import org.essaim.runtime.command.CommandsAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Every service can let a day bring something by itself: a bean of {@link DailyTask} is enough. */
@AutoConfiguration(after = {ClockAutoConfiguration.class, CommandsAutoConfiguration.class})
@EnableConfigurationProperties(ScheduleProperties.class)
@Import({Deadlines.class, DailyTaskScheduler.class, IdempotencyKeyExpiry.class})
public class ScheduleAutoConfiguration {}
