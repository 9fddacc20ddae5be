package org.essaim.incubator.generalization.wire;

import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Passes on what a product is called now to those to whom it is offered. It runs in the processor
 * that offers products with their titles, so that none is offered by the title of before.
 */
@Component
@ProcessingGroup("generalization")
record TitleConsumer(JdbcClient jdbc, CommandGateway commands) {

    /** What is not disclosed, or redacted, is passed on to nobody (R100). */
    @EventHandler
    void on(InitiativeTitleCorrected m) {
        disclosed(m.division(), m.title())
                .ifPresent(
                        title ->
                                commands.sendAndWait(
                                        new GeneralizationCommand.CorrectTitle(
                                                m.division(),
                                                m.initiative(),
                                                title,
                                                m.correctedOn())));
    }

    /**
     * What a division calls its product, with the salt that names the same text elsewhere; empty
     * where it is not disclosed, or redacted.
     */
    private Optional<WrittenText> disclosed(DivisionId division, FreeText title) {
        return jdbc.sql(
                        """
                        select text, salt from free_text
                         where stream = ? and digest = ? and text is not null
                        """)
                .params(DivisionStream.of(division), title.digest())
                .query(RecordMapper.of(WrittenText.class))
                .optional();
    }
}
