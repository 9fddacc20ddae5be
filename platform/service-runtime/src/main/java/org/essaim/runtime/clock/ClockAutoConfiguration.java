package org.essaim.runtime.clock;

import java.time.Clock;
import org.essaim.contract.BusinessDay;
import org.essaim.runtime.ServiceProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The one clock that decisions go by. Leases, claims and time-outs never ask it. */
@AutoConfiguration
@EnableConfigurationProperties(ServiceProperties.class)
public class ClockAutoConfiguration {

    /** The system's, or standing still at {@code essaim.clock.fixed-at}; in Europe/Paris. */
    @Bean
    @ConditionalOnMissingBean
    Clock businessClock(ServiceProperties properties) {
        return properties.clock().fixedAt() == null
                ? Clock.system(BusinessDay.ZONE)
                : Clock.fixed(properties.clock().fixedAt(), BusinessDay.ZONE);
    }
}
