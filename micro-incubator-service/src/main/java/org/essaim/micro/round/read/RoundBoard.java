package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.voting.Choice;
import org.essaim.micro.round.domain.RoundEvent;
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
    List<RoundRow> rows(String state, String after, int size) {
        return jdbc.sql(
                        """
                        select * from later_round
                        where round > :after and (:state::text is null or state = :state)
                        order by round limit :size
                        """)
                .param("after", after)
                .param("state", state)
                .param("size", size)
                .query(RecordMapper.of(RoundRow.class))
                .list();
    }

    @EventHandler
    void on(RoundEvent event) {
        switch (event) {
            case RoundEvent.Requested e -> requested(e);
            case RoundEvent.Voted e -> voted(e.round(), e.choice());
            case RoundEvent.Decided e -> ended(e.round(), "DECIDED", e.decidedOn());
            case RoundEvent.Rejected e -> ended(e.round(), "REJECTED", e.rejectedOn());
            case RoundEvent.Lapsed e -> ended(e.round(), "LAPSED", e.lapsedOn());
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
                        e.plan().sponsor() == null ? null : e.plan().sponsor().value(),
                        e.plan().dependsOn().stream()
                                .map(Enum::name)
                                .sorted()
                                .toArray(String[]::new),
                        e.requestedOn(),
                        e.lastDay())
                .update();
    }

    private void voted(UUID round, Choice choice) {
        int yes = choice == Choice.YES ? 1 : 0;
        jdbc.sql("update later_round set yes = yes + ?, no = no + ? where round = ?")
                .params(yes, 1 - yes, round.toString())
                .update();
    }

    private void ended(UUID round, String state, LocalDate on) {
        jdbc.sql("update later_round set state = ?, ended_on = ? where round = ?")
                .params(state, on, round.toString())
                .update();
    }
}
