package org.essaim.federation.text;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.federation.FederationProperties;
import org.essaim.stream.text.FreeTexts;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What a service has around its texts. */
@AutoConfiguration(after = AxonAutoConfiguration.class)
@Import({FreeTexts.class, ShownTexts.class, Redactions.class})
public class TextsAutoConfiguration {

    /** Not an interceptor bean: Axon would register that a second time. */
    @Bean
    Registration writtenTextsAreKept(
            CommandBus commands, FreeTexts texts, FederationProperties properties) {
        return commands.registerHandlerInterceptor(
                new WrittenTextStorage(properties.stream(), texts));
    }
}
