package org.essaim.micro.initiative.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which keys measure the use of which initiative, so that one is found to be revoked (R50). */
@Component
@ProcessingGroup("measuring-keys")
public record MeasuringKeyBoard(JdbcClient jdbc) {

    /** By id, from the one after the given on. */
    public List<MeasuringKeyRow> rows(InitiativeId initiative, String after, int size) {
        return jdbc.sql(
                        """
                        select * from measuring_key
                         where initiative = ? and key_id::text > ? order by key_id::text limit ?
                        """)
                .params(initiative.value(), after, size)
                .query(RecordMapper.of(MeasuringKeyRow.class))
                .list();
    }

    @EventHandler
    void on(EvidenceEvent.MeasuringKeyIssued e, @Timestamp Instant at) {
        jdbc.sql(
                        """
                        insert into measuring_key (key_id, initiative, issued_by, issued_at)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        e.entryId(),
                        e.initiative().value(),
                        e.person() == null ? null : e.person().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(EvidenceEvent.MeasuringKeyRevoked e, @Timestamp Instant at) {
        jdbc.sql("update measuring_key set revoked_at = ? where key_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), e.keyId())
                .update();
    }

    /**
     * A key with which the product measures its use; the key itself is shown to nobody again (R50).
     *
     * @param keyId by which it is revoked
     * @param revokedAt or null while it measures
     */
    public record MeasuringKeyRow(
            UUID keyId, PersonId issuedBy, Instant issuedAt, Instant revokedAt) {}
}
