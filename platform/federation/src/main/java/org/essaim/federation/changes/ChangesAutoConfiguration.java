package org.essaim.federation.changes;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a service say what has moved; without a listener nothing is asked for it. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnWebApplication
public class ChangesAutoConfiguration {

    @Bean
    ChangeSubscribers changeSubscribers(
            JdbcClient jdbc, @Value("${essaim.changes.every:250ms}") Duration every) {
        return new ChangeSubscribers(new ProjectionPositions(jdbc), every);
    }
}
