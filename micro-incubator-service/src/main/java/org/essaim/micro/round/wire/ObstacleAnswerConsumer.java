package org.essaim.micro.round.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.ObstacleAnswered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the centre answers to obstacles of this division (R92). */
@Component
@ProcessingGroup("sponsors")
record ObstacleAnswerConsumer(JdbcClient jdbc, DivisionId division) {

    @EventHandler
    void on(ObstacleAnswered m) {
        if (m.division().equals(division)) {
            jdbc.sql(
                            """
                            insert into obstacle_answer
                                (answer_id, obstacle_id, answer_digest, answered_on)
                            values (?, ?, ?, ?)
                            """)
                    .params(m.answerId(), m.obstacleId(), m.answer().digest(), m.answeredOn())
                    .update();
        }
    }
}
