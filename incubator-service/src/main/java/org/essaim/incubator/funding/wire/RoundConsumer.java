package org.essaim.incubator.funding.wire;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeReleased;
import org.essaim.contract.message.v1.EnvelopeReopened;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/** Keeps which round each grant paid, and what of it was released (R29, R32). */
@Component
@ProcessingGroup("funding-rounds")
@RebuildableTables("funding_grant")
class RoundConsumer {

    private static final String TABLE = "funding_grant";

    private final BatchedWrites rows;

    RoundConsumer(BatchedWrites rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(EnvelopeGranted m) {
        rows.writeTogether(
                TABLE,
                """
                insert into funding_grant
                    (grant_id, division, initiative, round, kind, granted_on, term,
                     granted_cents, granted_half_days)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::text[],
                                     ?::date[], ?::date[], ?::bigint[], ?::bigint[])
                """,
                m.grantId(),
                m.division().value(),
                m.initiative().value(),
                m.round(),
                m.kind().name(),
                m.grantedOn(),
                m.term(),
                m.amount().money().cents(),
                m.amount().time().halfDays());
    }

    @EventHandler
    void on(EnvelopeReleased m) {
        released(m.division(), m.grantId(), m.amount());
    }

    @EventHandler
    void on(EnvelopeReopened m) {
        released(m.division(), m.grantId(), m.amount().negated());
    }

    /** No division touches the grant of another. */
    private void released(DivisionId division, UUID grantId, Amount amount) {
        rows.write(
                TABLE,
                """
                update funding_grant
                   set released_cents = released_cents + ?,
                       released_half_days = released_half_days + ?
                 where grant_id = ? and division = ?
                """,
                amount.money().cents(),
                amount.time().halfDays(),
                grantId,
                division.value());
    }
}
