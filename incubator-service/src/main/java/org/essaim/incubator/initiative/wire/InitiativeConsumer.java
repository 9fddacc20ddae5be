package org.essaim.incubator.initiative.wire;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.InitiativeAddressSet;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.stereotype.Component;

/** Keeps where every initiative of the federation is on its way (R80), and how it is called. */
@Component
@ProcessingGroup("initiatives")
@RebuildableTables({"initiative", "initiative_former_title"})
class InitiativeConsumer {

    /** Shown instead of the stage once an initiative is closed. */
    private static final String CLOSED = "CLOSED";

    private static final String TABLE = "initiative";

    /** What it was called stays, once for each title. */
    private static final String CALL =
            """
            with its as (
                select *, ?::text as now, ?::date as since from initiative
                 where division = ? and initiative = ?),
            former as (
                insert into initiative_former_title (division, initiative, title_digest, until_on)
                select division, initiative, title_digest, since from its where title_digest <> now
                on conflict do nothing)
            update initiative i set title_digest = its.now from its
             where i.division = its.division and i.initiative = its.initiative
            """;

    private static final String FIND =
            "update initiative set address_digest = ? where division = ? and initiative = ?";

    private final BatchedWrites rows;

    InitiativeConsumer(BatchedWrites rows) {
        this.rows = rows;
    }

    /** A new one is in its first stage. */
    @EventHandler
    void on(InitiativeLaunched m) {
        rows.writeTogether(
                TABLE,
                """
                insert into initiative
                    (division, initiative, stream, title_digest, kind, launched_on,
                     stage, made_up)
                select division, initiative, stream, title, kind, launched_on, stage,
                       made_up::text[]
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
                              ?::text[], ?::text[])
                       as m (division, initiative, stream, title, kind, launched_on, stage,
                             made_up)
                """,
                m.division().value(),
                m.initiative().value(),
                DivisionStream.of(m.division()),
                m.title().digest(),
                m.kind().name(),
                m.launchedOn(),
                Stage.IDEA.name(),
                BatchedWrites.array(m.madeUp()));
    }

    @EventHandler
    void on(InitiativeTitleCorrected m) {
        rows.write(
                TABLE,
                CALL,
                m.title().digest(),
                m.correctedOn(),
                m.division().value(),
                m.initiative().value());
    }

    @EventHandler
    void on(InitiativeAddressSet m) {
        String address = m.address() == null ? null : m.address().digest();
        rows.write(TABLE, FIND, address, m.division().value(), m.initiative().value());
    }

    @EventHandler
    void on(InitiativeStageEntered m) {
        at(m.division(), m.initiative(), m.stage().name(), null);
    }

    @EventHandler
    void on(InitiativeIntegrated m) {
        at(m.division(), m.initiative(), Stage.INTEGRATED.name(), m.integratedOn());
    }

    @EventHandler
    void on(InitiativeClosed m) {
        at(m.division(), m.initiative(), CLOSED, m.closedOn());
    }

    private void at(DivisionId division, InitiativeId initiative, String stage, LocalDate ended) {
        rows.write(
                TABLE,
                """
                update initiative set stage = ?, ended_on = ?::date
                 where division = ? and initiative = ?
                """,
                stage,
                ended,
                division.value(),
                initiative.value());
    }
}
