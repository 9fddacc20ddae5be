package org.essaim.incubator.division.wire;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how many managers volunteer, launch and attend demos in each division (R08). */
@Component
@ProcessingGroup("divisions")
@RebuildableTables("division_manager_engagement")
class ManagerEngagementConsumer {

    private final JdbcClient jdbc;

    ManagerEngagementConsumer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is null was not counted this time, so it stays as it was counted last. */
    @EventHandler
    void on(VolunteersCounted m) {
        jdbc.sql(
                        """
                        insert into division_manager_engagement as known
                            (division, operational, managers, managers_launching,
                             managers_at_demos, counted_on)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (division) do update
                           set operational = excluded.operational, managers = excluded.managers,
                               managers_launching = coalesce(
                                   excluded.managers_launching, known.managers_launching),
                               managers_at_demos = coalesce(
                                   excluded.managers_at_demos, known.managers_at_demos),
                               counted_on = excluded.counted_on
                        """)
                .params(m.division().value(), m.operational(), m.managers())
                .params(m.managersLaunching(), m.managersAtDemos(), m.countedOn())
                .update();
    }
}
