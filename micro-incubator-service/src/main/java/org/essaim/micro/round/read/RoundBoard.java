package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.round.domain.PastBallot;
import org.essaim.micro.round.domain.Plan;
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
            case RoundEvent.Requested e ->
                    requested(e.round(), e.initiative(), e.plan(), e.requestedOn(), e.lastDay());
            case RoundEvent.Imported e -> imported(e);
            case RoundEvent.Voted _, RoundEvent.OwnerChanged _ -> {}
            case RoundEvent.Decided e -> counted(e.round(), "DECIDED", e.decidedOn(), e.tally());
            case RoundEvent.Rejected e -> counted(e.round(), "REJECTED", e.rejectedOn(), e.tally());
            case RoundEvent.Lapsed e -> ended(e.round(), "LAPSED", e.lapsedOn(), null);
            case RoundEvent.Cancelled e ->
                    ended(e.round(), "CANCELLED", e.cancelledOn(), e.cause().name());
        }
    }

    private void imported(RoundEvent.Imported e) {
        PastBallot past = e.ballot();
        requested(e.round(), e.initiative(), past.plan(), past.requestedOn(), past.lastDay());
        jdbc.sql("update later_round set yes = ?, no = ? where round = ?")
                .params(Votes.of(past).yes(), Votes.of(past).no(), e.round().toString())
                .update();
        String cause = past.cause() == null ? null : past.cause().name();
        ended(e.round(), e.outcome().name(), past.endedOn(), cause);
    }

    private void requested(
            UUID round,
            InitiativeId initiative,
            Plan plan,
            LocalDate requestedOn,
            LocalDate lastDay) {
        jdbc.sql(
                        """
                        insert into later_round
                            (round, initiative, kind, cents, half_days, months, sponsor,
                             depends_on, requested_on, last_day, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                        """)
                .params(
                        round.toString(),
                        initiative.value(),
                        plan.kind().name(),
                        plan.amount().money().cents(),
                        plan.amount().time().halfDays(),
                        plan.months(),
                        plan.answersTo(),
                        plan.dependsOn().stream().map(Enum::name).sorted().toArray(String[]::new),
                        requestedOn,
                        lastDay)
                .update();
    }

    private void counted(UUID round, String state, LocalDate on, Tally tally) {
        jdbc.sql("update later_round set yes = ?, no = ? where round = ?")
                .params(Votes.of(tally).yes(), Votes.of(tally).no(), round.toString())
                .update();
        ended(round, state, on, null);
    }

    private void ended(UUID round, String state, LocalDate on, String cause) {
        jdbc.sql("update later_round set state = ?, ended_on = ?, cause = ? where round = ?")
                .params(state, on, cause, round.toString())
                .update();
    }
}
