package org.essaim.incubator.text.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.federation.text.Redactions;
import org.essaim.incubator.text.domain.TextEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the centre passed on of a division's text is redacted with it (R100), and nothing else: a
 * division that names another text of the centre redacts nothing. It runs in the processor that
 * offers products with their titles, so that none is passed on meanwhile.
 */
@Component
@ProcessingGroup("generalization")
record RedactionConsumer(Redactions redactions, JdbcClient jdbc) {

    @EventHandler
    void on(TextRedacted m) {
        if (isPassedOn(m.division(), m.text())) {
            redactions.redactCopy(
                    DivisionStream.of(m.division()),
                    m.text(),
                    m.reason(),
                    day -> new TextEvent.Redacted(m.text(), day, m.reason(), m.redactedBy()));
        }
    }

    /** As its product was called where the centre offered it, said in the centre's own events. */
    private boolean isPassedOn(DivisionId division, FreeText text) {
        return jdbc.sql(
                        """
                        select exists (
                            select from generalization_case c
                              join domain_event e
                                on e.aggregate_id = :aggregates || c.initiative
                             where c.division = :division
                               and e.type in ('generalization.proposed',
                                              'generalization.title-corrected')
                               and e.payload ->> 'title' = :text)
                        """)
                .param("aggregates", "generalization:%s:".formatted(division.slug()))
                .param("division", division.value())
                .param("text", text.digest())
                .query(Boolean.class)
                .single();
    }
}
