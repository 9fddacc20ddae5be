package org.essaim.benchmarks;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.web.identity.Tenant;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * What every service takes messages in with, as the platform puts it together: the event store, its
 * receiver, the pool. No broker, as the benchmark has an inbox of its own, and nothing that reads
 * the events, as that comes after.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ServiceNode {

    static ConfigurableApplicationContext start(PostgresDatabase database) {
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(ServiceNode.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--essaim.stream=reporting",
                                "--essaim.subscriptions=",
                                "--spring.config.name=none",
                                "--spring.flyway.locations=classpath:db/platform",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password());
        context.getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        return context;
    }

    @Bean
    Tenant home() {
        return new Tenant.Open();
    }
}
