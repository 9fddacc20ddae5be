package org.essaim.incubator.text.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.text.domain.TextEvent;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who redacted a text, when and why (R100). */
@Component
@ProcessingGroup("redactions")
@RebuildableTables("redaction")
class RedactionProjection {

    private final JdbcClient jdbc;

    RedactionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(TextEvent event) {
        switch (event) {
            case TextEvent.Redacted redacted ->
                    jdbc.sql(
                                    """
                                    insert into redaction
                                        (digest, redacted_on, reason_digest, person)
                                    values (?, ?, ?, ?) on conflict do nothing
                                    """)
                            .params(redacted.text().digest(), redacted.redactedOn())
                            .param(redacted.reason() == null ? null : redacted.reason().digest())
                            .param(redacted.person() == null ? null : redacted.person().value())
                            .update();
        }
    }
}
