package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.Tally;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All later rounds of the division: what is voted on, and what became of the others. */
@Component
@ProcessingGroup("round-board")
record RoundBoard(JdbcClient jdbc) {

    /**
     * Rows by round, from the one after the given id on.
     *
     * @param state only rounds in this state; all where null
     */
    List<RoundRow> rows(RoundStanding state, InitiativeId initiative, String after, int size) {
        return jdbc.sql(
                        """
                        select * from later_round
                        where round > :after and (:state::text is null or state = :state)
                          and (:initiative::text is null or initiative = :initiative)
                        order by round limit :size
                        """)
                .param("after", after)
                .param("state", state == null ? null : state.name())
                .param("initiative", initiative == null ? null : initiative.value())
                .param("size", size)
                .query(RecordMapper.of(RoundRow.class))
                .list();
    }

    @EventHandler
    void on(RoundEvent event) {
        switch (event) {
            case RoundEvent.Requested e -> requested(e);
            case RoundEvent.Voted _, RoundEvent.OwnerChanged _ -> {}
            case RoundEvent.Decided e -> counted(e.round(), "DECIDED", e.decidedOn(), e.tally());
            case RoundEvent.Rejected e -> counted(e.round(), "REJECTED", e.rejectedOn(), e.tally());
            case RoundEvent.Lapsed e -> ended(e.round(), "LAPSED", e.lapsedOn(), null);
            case RoundEvent.Cancelled e ->
                    ended(e.round(), "CANCELLED", e.cancelledOn(), e.cause().name());
        }
    }

    private void requested(RoundEvent.Requested e) {
        jdbc.sql(
                        """
                        insert into later_round
                            (round, initiative, kind, cents, half_days, months, sponsor,
                             depends_on, requested_on, last_day, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                        """)
                .params(
                        e.round().toString(),
                        e.initiative().value(),
                        e.plan().kind().name(),
                        e.plan().amount().money().cents(),
                        e.plan().amount().time().halfDays(),
                        e.plan().months(),
                        e.plan().answersTo(),
                        e.plan().dependsOn().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new),
                        e.requestedOn(),
                        e.lastDay())
                .update();
    }

    private void counted(UUID round, String state, LocalDate on, Tally tally) {
        jdbc.sql("update later_round set yes = ?, no = ? where round = ?")
                .params(tally.yes(), tally.no(), round.toString())
                .update();
        ended(round, state, on, null);
    }

    private void ended(UUID round, String state, LocalDate on, String cause) {
        jdbc.sql("update later_round set state = ?, ended_on = ?, cause = ? where round = ?")
                .params(state, on, cause, round.toString())
                .update();
    }
}
