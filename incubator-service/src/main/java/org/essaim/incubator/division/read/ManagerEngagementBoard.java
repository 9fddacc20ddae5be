package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.web.PageRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What managers do in each division, as it reported last (R08). */
@Component
public class ManagerEngagementBoard {

    private static final List<String> BY_NAME = List.of("d.division collate \"C\"");

    private final JdbcClient jdbc;

    ManagerEngagementBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static Projection managerEngagementTables() {
        return Projection.of("divisions", "division_manager_engagement");
    }

    /** What is null was not reported this time, so it stays as it was. */
    public void counted(
            DivisionId division,
            int operational,
            int managers,
            Integer managersLaunching,
            Integer managersAtDemos,
            LocalDate on) {
        jdbc.sql(
                        """
                        insert into division_manager_engagement as known values (?, ?, ?, ?, ?, ?)
                        on conflict (division) do update
                           set operational = excluded.operational, managers = excluded.managers,
                               managers_launching = coalesce(
                                   excluded.managers_launching, known.managers_launching),
                               managers_at_demos = coalesce(
                                   excluded.managers_at_demos, known.managers_at_demos),
                               counted_on = excluded.counted_on
                        """)
                .param(division.value())
                .param(operational)
                .param(managers)
                .param(managersLaunching)
                .param(managersAtDemos)
                .param(on)
                .update();
    }

    /** Every admitted division, also one that has reported nothing. */
    List<ManagerEngagementRow> rows(PageRequest part) {
        return KeysetQuery.of(
                        """
                        select d.division, c.operational, c.managers, c.managers_launching,
                               c.managers_at_demos, c.counted_on
                          from division d left join division_manager_engagement c using (division)
                        """)
                .after(BY_NAME, part.afterRow(key -> List.of(key.text(0))))
                .in(jdbc, BY_NAME, part.most())
                .query(ManagerEngagementRow.class)
                .list();
    }
}
