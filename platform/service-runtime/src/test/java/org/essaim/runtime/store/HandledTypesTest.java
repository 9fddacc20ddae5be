package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

/** Which events concern a processor that has a handler for texts. */
class HandledTypesTest {

    private final Configuration axon =
            DefaultConfigurer.defaultConfiguration()
                    .eventProcessing(
                            processing ->
                                    processing
                                            .usingSubscribingEventProcessors()
                                            .registerEventHandler(_ -> new Texts()))
                    .buildConfiguration();
    private final HandledTypes handled = new HandledTypes(axon);

    @Test
    void are_those_that_it_has_a_handler_for() {
        handled.of("texts");
        assertThat(handled).accepts(String.class).rejects(Integer.class);
    }

    @Test
    void are_all_where_it_is_not_there_to_be_asked() {
        handled.of("other");
        assertThat(handled).accepts(String.class, Integer.class);
    }

    /** Does nothing with them. */
    @ProcessingGroup("texts")
    static final class Texts {
        @EventHandler
        void on(String text) {}
    }
}
