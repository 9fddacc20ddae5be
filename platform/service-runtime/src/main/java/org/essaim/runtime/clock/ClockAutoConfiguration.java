package org.essaim.runtime.clock;

import java.time.Clock;
import org.essaim.runtime.ServiceProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The one clock that decisions go by. Leases, claims and time-outs never ask it. */
@AutoConfiguration
@EnableConfigurationProperties(ServiceProperties.class)
public class ClockAutoConfiguration {

    /** The system's, or standing still at {@code essaim.clock.fixed-at}; in the service's zone. */
    @Bean
    @ConditionalOnMissingBean
    Clock businessClock(ServiceProperties properties) {
        ServiceProperties.Clock clock = properties.clock();
        return clock.fixedAt() == null
                ? Clock.system(clock.zone())
                : Clock.fixed(clock.fixedAt(), clock.zone());
    }
}
