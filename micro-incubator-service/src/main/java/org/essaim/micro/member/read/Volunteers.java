package org.essaim.micro.member.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.micro.member.domain.MemberEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who volunteers here, and what managers do (R04, R08). */
@Component
@ProcessingGroup("volunteers")
public class Volunteers {

    private final JdbcClient jdbc;

    Volunteers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VolunteerRow> rows(String after, int size) {
        return jdbc.sql(
                        """
                        select v.person, v.capacity, v.since, coalesce(p.launched, 0) as launched,
                               coalesce(p.demos, 0) as demos
                        from volunteer v left join volunteer_part p using (person)
                        where v.person > ? order by v.person limit ?
                        """)
                .params(after, size)
                .query(VolunteerRow.class)
                .list();
    }

    /** Everybody counts once, whatever they did how often. */
    public ManagersCount managers() {
        return jdbc.sql(
                        """
                        select coalesce(bool_or(capacity = 'OPERATIONAL')
                                   and bool_or(capacity = 'MANAGER'), false) as active,
                               count(*) filter (where capacity = 'OPERATIONAL') as operational,
                               count(*) filter (where capacity = 'MANAGER') as managers,
                               coalesce(sum(launched) filter (where capacity = 'MANAGER'), 0)
                                   as launched_by_managers,
                               count(*) filter (where capacity = 'MANAGER' and launched > 0)
                                   as managers_launching,
                               count(*) filter (where capacity = 'MANAGER' and demos > 0
                                   or demos_as_manager > 0) as managers_at_demos
                        from volunteer full join volunteer_part using (person)
                        """)
                .query(ManagersCount.class)
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
            case MemberEvent.CapacityConfirmed _, MemberEvent.EngagementRecorded _ -> {}
        }
    }

    private void accepted(MemberEvent.Accepted e) {
        jdbc.sql(
                        """
                        insert into volunteer (person, capacity, since) values (?, ?, ?)
                        on conflict (person) do update set capacity = excluded.capacity
                        """)
                .params(e.person().value(), e.capacity().name(), e.acceptedOn())
                .update();
    }

    /**
     * Somebody who volunteers.
     *
     * @param person opaque (R100)
     * @param launched initiatives that the person launched
     * @param demos that the person attended (R08)
     */
    public record VolunteerRow(
            String person, String capacity, LocalDate since, int launched, int demos) {}

    /**
     * What managers do (R08).
     *
     * @param active at least one volunteer in each capacity (R04)
     * @param launchedByManagers initiatives launched by somebody who is a manager volunteer
     * @param managersLaunching manager volunteers who have launched an initiative
     * @param managersAtDemos managers who have attended a demo, volunteers or not
     */
    public record ManagersCount(
            boolean active,
            int operational,
            int managers,
            int launchedByManagers,
            int managersLaunching,
            int managersAtDemos) {}
}
