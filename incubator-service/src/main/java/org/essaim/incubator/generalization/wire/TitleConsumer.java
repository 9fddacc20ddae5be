package org.essaim.incubator.generalization.wire;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.read.DisclosedTitles;
import org.springframework.stereotype.Component;

/**
 * Passes on what a product is called now to those to whom it is offered. It runs in the processor
 * that offers products with their titles, so that none is offered by the title of before.
 */
@Component
@ProcessingGroup("generalization")
record TitleConsumer(DisclosedTitles titles, CommandGateway commands) {

    /** What is not disclosed, or redacted, is passed on to nobody (R100). */
    @EventHandler
    void on(InitiativeTitleCorrected m) {
        titles.of(m.division(), m.title())
                .ifPresent(
                        title ->
                                commands.sendAndWait(
                                        new GeneralizationCommand.CorrectTitle(
                                                m.division(),
                                                m.initiative(),
                                                title,
                                                m.correctedOn())));
    }
}
