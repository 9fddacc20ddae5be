package org.essaim.micro.initiative.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.initiative.domain.TeamRole;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who builds which initiative (R28, R33). */
@Component
@ProcessingGroup("team")
record TeamBoard(JdbcClient jdbc) {

    List<TeamRow> rows(InitiativeId initiative, String after, int size) {
        return jdbc.sql(
                        """
                        select * from initiative_member
                         where initiative = ? and person > ? order by person limit ?
                        """)
                .params(initiative.value(), after, size)
                .query(RecordMapper.of(TeamRow.class))
                .list();
    }

    /** A new product lead replaces the one before. */
    @EventHandler
    void on(TeamEvent.TeamMemberNamed e) {
        if (e.role() == TeamRole.PRODUCT_LEAD) {
            jdbc.sql("delete from initiative_member where initiative = ? and role = ?")
                    .params(e.initiative().value(), e.role().name())
                    .update();
        }
        jdbc.sql(
                        """
                        insert into initiative_member (initiative, person, role, named_on)
                        values (?, ?, ?, ?)
                        on conflict (initiative, person) do update
                           set role = excluded.role, named_on = excluded.named_on
                        """)
                .params(e.initiative().value(), e.member().value(), e.role().name(), e.namedOn())
                .update();
    }

    @EventHandler
    void on(TeamEvent.TeamLeft e) {
        jdbc.sql("delete from initiative_member where initiative = ? and person = ?")
                .params(e.initiative().value(), e.member().value())
                .update();
    }
}
