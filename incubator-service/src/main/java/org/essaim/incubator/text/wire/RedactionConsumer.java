package org.essaim.incubator.text.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.federation.text.Redactions;
import org.essaim.incubator.text.domain.TextEvent;
import org.springframework.stereotype.Component;

/**
 * What the centre passed on of a division's text is redacted with it (R100). It runs in the
 * processor that offers products with their titles, so that none is passed on meanwhile.
 */
@Component
@ProcessingGroup("generalization")
record RedactionConsumer(Redactions redactions) {

    @EventHandler
    void on(TextRedacted m) {
        redactions.redactCopy(
                DivisionStream.of(m.division()),
                m.text(),
                m.reason(),
                day -> new TextEvent.Redacted(m.text(), day, m.reason(), m.redactedBy()));
    }
}
