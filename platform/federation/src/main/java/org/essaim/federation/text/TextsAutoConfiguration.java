package org.essaim.federation.text;

import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.stream.text.FreeTexts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a service has around its texts. */
@AutoConfiguration(after = AxonAutoConfiguration.class)
public class TextsAutoConfiguration {

    /** Not an interceptor bean: Axon would register that a second time. */
    @Bean
    Registration writtenTextsAreKept(
            CommandBus commands, FreeTexts texts, FederationProperties properties) {
        return commands.registerHandlerInterceptor(
                new WrittenTextStorage(properties.stream(), texts));
    }

    @Bean
    FreeTexts freeTexts(JdbcTemplate jdbc) {
        return new FreeTexts(jdbc);
    }

    @Bean
    ShownTexts shownTexts(FreeTexts texts, FederationProperties properties) {
        return new ShownTexts(properties.stream(), texts);
    }

    @Bean
    Redactions redactions(
            FreeTexts texts,
            FederationProperties properties,
            UnitOfWorkRunner unit,
            EventGateway events,
            Clock businessClock) {
        return new Redactions(properties.stream(), texts, unit, events, businessClock);
    }
}
