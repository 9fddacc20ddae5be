package org.essaim.micro.initiative.read;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.Demos;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each initiative is, whether it is dormant, and when its next demo is (R41). */
@Component
@ProcessingGroup("activity")
record InitiativeActivityBoard(JdbcClient jdbc) {

    @EventHandler
    void on(DemoEvent.DemoHeld e) {
        dueAfter(e);
        jdbc.sql(
                        """
                        update initiative_activity set demo_day = null
                         where initiative = ? and demo_day <= ?
                        """)
                .params(e.initiative().value(), e.heldOn())
                .update();
    }

    @EventHandler
    void on(DemoEvent.DemoPlanned e) {
        jdbc.sql(
                        """
                        update initiative_activity
                           set demo_plans = array_append(
                                   case when demo_day is null then '{}' else demo_plans end, :plan),
                               demo_plan = :plan, demo_planned_on = :on, demo_day = :day,
                               demo_at = :at, demo_place_digest = :place
                         where initiative = :initiative
                        """)
                .param("plan", e.planId())
                .param("on", e.plannedOn())
                .param("day", e.day())
                .param("at", e.at())
                .param("place", e.place() == null ? null : e.place().digest())
                .param("initiative", e.initiative().value())
                .update();
    }

    @EventHandler
    void on(DemoEvent.DemoCancelled e) {
        jdbc.sql(
                        """
                        update initiative_activity
                           set cancelled_demo = ?, cancelled_on = ?, cancelled_day = ?,
                               cancelled_plans = demo_plans, demo_day = null
                         where initiative = ?
                        """)
                .params(e.entryId(), e.cancelledOn(), e.day(), e.initiative().value())
                .update();
    }

    @EventHandler
    void on(LifecycleEvent event) {
        switch (event) {
            case LifecycleEvent.Launched e ->
                    jdbc.sql(
                                    """
                                    insert into initiative_activity (initiative, stage)
                                    values (?, 'IDEA')
                                    """)
                            .param(e.initiative().value())
                            .update();
            case LifecycleEvent.StageEntered e -> {
                set("stage", e.initiative(), e.stage().name());
                dueAfter(e);
            }
            case LifecycleEvent.Paused e -> {
                set("dormant_since", e.initiative(), e.pausedOn());
                dueAfter(e);
            }
            case LifecycleEvent.Revived e -> {
                set("dormant_since", e.initiative(), null);
                set("stage", e.initiative(), e.stage().name());
                dueAfter(e);
            }
            case LifecycleEvent.Integrated e -> ended(e, "INTEGRATED");
            case LifecycleEvent.Closed e -> ended(e, "CLOSED");
            case LifecycleEvent.ObstacleMet _,
                    LifecycleEvent.DerogationUsed _,
                    LifecycleEvent.ChecklistAnswered _,
                    LifecycleEvent.IntegrationOffered _ -> {}
        }
    }

    private void ended(LifecycleEvent e, String how) {
        set("ended", e.initiative(), how);
        dueAfter(e);
        set("demo_day", e.initiative(), null);
    }

    private void dueAfter(InitiativeEvent event) {
        LocalDate before =
                jdbc.sql("select demo_due_on from initiative_activity where initiative = ?")
                        .param(event.initiative().value())
                        .query((row, _) -> row.getObject(1, LocalDate.class))
                        .optional()
                        .orElse(null);
        set("demo_due_on", event.initiative(), Demos.dueOn(before, event));
    }

    /**
     * @param column of this class, never of a caller's choice
     */
    private void set(String column, InitiativeId initiative, Object value) {
        jdbc.sql("update initiative_activity set %s = ? where initiative = ?".formatted(column))
                .params(value, initiative.value())
                .update();
    }
}
