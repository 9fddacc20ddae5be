package org.essaim.incubator.division.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.runtime.rebuild.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of the divisions, those of before too. */
@Component
@ProcessingGroup("divisions")
public class SigningKeyBoard {

    private final JdbcClient jdbc;

    SigningKeyBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static Projection signingKeyTables() {
        return Projection.of("divisions", "division_key");
    }

    @EventHandler
    void on(FederationEvent.KeyRegistered event) {
        jdbc.sql("insert into division_key values (?, ?, ?, ?)")
                .param(event.keyId())
                .param(event.division().value())
                .param(event.publicKey())
                .param(event.registeredOn())
                .update();
    }

    @EventHandler
    void on(FederationEvent.KeyRevoked event) {
        jdbc.sql("update division_key set revoked_on = ? where key_id = ?")
                .param(event.revokedOn())
                .param(event.keyId())
                .update();
    }

    /** The oldest first. */
    List<SigningKeyRow> of(DivisionId division) {
        return jdbc.sql(
                        """
                        select key_id, public_key, registered_on, revoked_on from division_key
                         where division = ? order by registered_on, key_id
                        """)
                .param(division.value())
                .query(SigningKeyRow.class)
                .list();
    }
}
