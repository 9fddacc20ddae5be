package org.essaim.incubator.division.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.division.domain.FederationEvent;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the divisions, those that might follow, and their keys (R03, R06, R07). */
@Component
@ProcessingGroup("divisions")
@RebuildableTables({"division", "used_product", "division_key", "division_candidate"})
class DivisionProjection {

    private final JdbcClient jdbc;

    DivisionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(FederationEvent event) {
        switch (event) {
            case FederationEvent.Admitted e -> admitted(e);
            case FederationEvent.Named e ->
                    jdbc.sql("update division set name_digest = ?, named_on = ? where division = ?")
                            .params(e.name().digest(), e.namedOn(), e.division().value())
                            .update();
            case FederationEvent.LanguageChosen e ->
                    jdbc.sql("update division set language = ? where division = ?")
                            .params(e.language().name(), e.division().value())
                            .update();
            case FederationEvent.CandidateRecorded e -> candidate(e);
            case FederationEvent.UsedProductSeen e ->
                    jdbc.sql(
                                    """
                                    insert into used_product
                                        (division, initiative, evidence_id, measured_on)
                                    values (?, ?, ?, ?)
                                    """)
                            .params(e.division().value(), e.initiative().value())
                            .params(e.evidenceId(), e.measuredOn())
                            .update();
            case FederationEvent.KeyRegistered e ->
                    jdbc.sql(
                                    """
                                    insert into division_key
                                        (key_id, division, public_key, registered_on)
                                    values (?, ?, ?, ?)
                                    """)
                            .params(e.keyId(), e.division().value())
                            .params(e.publicKey(), e.registeredOn())
                            .update();
            case FederationEvent.KeyRevoked e ->
                    jdbc.sql("update division_key set revoked_on = ? where key_id = ?")
                            .params(e.revokedOn(), e.keyId())
                            .update();
        }
    }

    private void admitted(FederationEvent.Admitted e) {
        jdbc.sql(
                        """
                        insert into division (division, stream, dissatisfaction, source_digest,
                                              override_digest, admitted_on, made_up, admitted_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(e.division().value(), DivisionStream.of(e.division()))
                .params(e.dissatisfaction(), e.source().digest())
                .param(e.override() == null ? null : e.override().digest())
                .params(e.admittedOn(), e.madeUp().toArray(String[]::new))
                .param(e.admittedBy() == null ? null : e.admittedBy().value())
                .update();
        jdbc.sql("delete from division_candidate where division = ?")
                .param(e.division().value())
                .update();
    }

    private void candidate(FederationEvent.CandidateRecorded e) {
        jdbc.sql(
                        """
                        insert into division_candidate
                            (division, dissatisfaction, source_digest, recorded_on)
                        values (?, ?, ?, ?)
                        on conflict (division) do update
                           set dissatisfaction = excluded.dissatisfaction,
                               source_digest = excluded.source_digest,
                               recorded_on = excluded.recorded_on
                        """)
                .params(e.division().value(), e.dissatisfaction(), e.source().digest())
                .param(e.recordedOn())
                .update();
    }
}
