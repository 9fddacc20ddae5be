package org.essaim.micro.member.read;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.PersonId;
import org.essaim.micro.member.domain.MemberEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who volunteers here, and how far the culture has reached the managers (R04, R08). */
@Component
@ProcessingGroup("volunteers")
public class Volunteers {

    private final JdbcClient jdbc;

    Volunteers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What managers do (R08).
     *
     * @param active at least one volunteer in each capacity (R04)
     * @param launchedByManagers initiatives launched by somebody who is a manager volunteer
     */
    public record Culture(boolean active, int operational, int managers, int launchedByManagers) {}

    List<VolunteerRow> rows(String after, int size) {
        return jdbc.sql(
                        """
                        select v.person, v.capacity, v.since, coalesce(p.launched, 0) as launched
                        from volunteer v left join volunteer_part p using (person)
                        where v.person > ? order by v.person limit ?
                        """)
                .params(after, size)
                .query(VolunteerRow.class)
                .list();
    }

    Culture culture() {
        return jdbc.sql(
                        """
                        select count(*) filter (where capacity = 'OPERATIONAL') as operational,
                               count(*) filter (where capacity = 'MANAGER') as managers,
                               coalesce(sum(p.launched) filter (where capacity = 'MANAGER'), 0)
                                   as launched
                        from volunteer left join volunteer_part p using (person)
                        """)
                .query(
                        (row, _) ->
                                new Culture(
                                        row.getInt("operational") > 0 && row.getInt("managers") > 0,
                                        row.getInt("operational"),
                                        row.getInt("managers"),
                                        row.getInt("launched")))
                .single();
    }

    @EventHandler
    void on(MemberEvent event) {
        switch (event) {
            case MemberEvent.Accepted e -> accepted(e);
            case MemberEvent.Withdrawn e ->
                    jdbc.sql("delete from volunteer where person = ?")
                            .param(e.person().value())
                            .update();
        }
    }

    private void accepted(MemberEvent.Accepted e) {
        LocalDate since = e.acceptedOn();
        jdbc.sql(
                        """
                        insert into volunteer (person, capacity, since) values (?, ?, ?)
                        on conflict (person) do update set capacity = excluded.capacity
                        """)
                .params(e.person().value(), e.capacity().name(), since)
                .update();
    }

    /** Somebody launched an initiative. */
    public void launched(PersonId person) {
        jdbc.sql(
                        """
                        insert into volunteer_part (person, launched) values (?, 1)
                        on conflict (person)
                            do update set launched = volunteer_part.launched + 1
                        """)
                .param(person.value())
                .update();
    }
}
