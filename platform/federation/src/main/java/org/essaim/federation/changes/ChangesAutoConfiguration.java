package org.essaim.federation.changes;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a service say what has moved; without a listener nothing is asked for it. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnWebApplication
@EnableConfigurationProperties(ChangesProperties.class)
public class ChangesAutoConfiguration {

    @Bean
    ChangeSubscribers changeSubscribers(JdbcClient jdbc, ChangesProperties settings) {
        return new ChangeSubscribers(new ProjectionPositions(jdbc), settings.every());
    }
}
