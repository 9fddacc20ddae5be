package org.essaim.micro.initiative.read;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.Demos;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is active and what is due there: demos, and the clocks of expenses (R41, R60). */
@Component
@ProcessingGroup("activity")
class InitiativeActivityBoard {

    private final JdbcClient jdbc;

    InitiativeActivityBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(InitiativeEvent event) {
        switch (event) {
            case LifecycleEvent e -> lifecycle(e);
            case FundingEvent.Spent e -> spent(e);
            case FundingEvent.ExpenseReversed e ->
                    jdbc.sql("delete from expense_clock where expense_id = ?")
                            .param(e.expenseId())
                            .update();
            case EvidenceEvent.UsageMeasured e when e.level().proves() ->
                    used(e.initiative(), e.users(), e.measuredOn());
            case EvidenceEvent.UsageConfirmed e -> used(e.initiative(), e.users(), e.measuredOn());
            case DemoEvent.DemoHeld e -> set("demo_due_on", e.initiative(), e.nextBy());
            case FundingEvent _, EvidenceEvent _, TeamEvent _, DemoEvent _ -> {}
        }
    }

    private void lifecycle(LifecycleEvent event) {
        switch (event) {
            case LifecycleEvent.Launched e ->
                    jdbc.sql(
                                    """
                                    insert into initiative_activity (initiative, stage)
                                    values (?, 'IDEA')
                                    """)
                            .param(e.initiative().value())
                            .update();
            case LifecycleEvent.StageEntered e -> entered(e);
            case LifecycleEvent.Paused e -> {
                set("dormant_since", e.initiative(), e.pausedOn());
                set("demo_due_on", e.initiative(), null);
            }
            case LifecycleEvent.Revived e -> {
                set("dormant_since", e.initiative(), null);
                set("stage", e.initiative(), e.stage().name());
                if (Demos.areDueAt(e.stage())) {
                    set("demo_due_on", e.initiative(), e.revivedOn().plusDays(Demos.DAYS));
                }
            }
            case LifecycleEvent.Integrated e -> ended(e.initiative(), "INTEGRATED");
            case LifecycleEvent.Closed e -> ended(e.initiative(), "CLOSED");
            case LifecycleEvent.ObstacleMet _, LifecycleEvent.DerogationUsed _ -> {}
        }
    }

    private void entered(LifecycleEvent.StageEntered e) {
        set("stage", e.initiative(), e.stage().name());
        if (!Demos.areDueAt(e.stage())) {
            set("demo_due_on", e.initiative(), null);
        } else if (!Demos.areDueAt(e.from()) && !e.flags().contains(Flag.IMPORTED)) {
            set("demo_due_on", e.initiative(), e.enteredOn().plusDays(Demos.DAYS));
        }
    }

    private void ended(InitiativeId initiative, String how) {
        set("ended", initiative, how);
        set("demo_due_on", initiative, null);
    }

    private void spent(FundingEvent.Spent e) {
        jdbc.sql(
                        """
                        insert into expense_clock (expense_id, initiative, spent_on, use_by)
                        values (?, ?, ?, ?)
                        """)
                .params(e.expenseId(), e.initiative().value(), e.spentOn(), e.useBy())
                .update();
    }

    private void used(InitiativeId initiative, int users, LocalDate on) {
        if (users > 0) {
            jdbc.sql(
                            """
                            insert into used_day (initiative, measured_on) values (?, ?)
                            on conflict do nothing
                            """)
                    .params(initiative.value(), on)
                    .update();
        }
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
