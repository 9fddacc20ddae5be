package org.essaim.micro.initiative.read;

import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Stage;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.Demos;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.initiative.domain.TeamRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on what, what is due there, and the clocks of expenses (R41, R60). */
@Component
@ProcessingGroup("life")
class InitiativeActivityBoard {

    private final JdbcClient jdbc;

    InitiativeActivityBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(InitiativeEvent event) {
        switch (event) {
            case InitiativeEvent.Launched e -> launched(e.initiative());
            case InitiativeEvent.Spent e -> spent(e);
            case InitiativeEvent.ExpenseReversed e ->
                    jdbc.sql("delete from expense_clock where expense_id = ?")
                            .param(e.expenseId())
                            .update();
            case InitiativeEvent.UsageMeasured e when e.level().proves() ->
                    used(e.initiative(), e.users(), e.measuredOn());
            case EvidenceEvent.UsageConfirmed e -> used(e.initiative(), e.users(), e.measuredOn());
            case InitiativeEvent.StageEntered e -> entered(e);
            case InitiativeEvent.Integrated e -> ended(e.initiative(), "INTEGRATED");
            case InitiativeEvent.Closed e -> ended(e.initiative(), "CLOSED");
            case ProgressEvent e -> course(e);
            case TeamEvent e -> team(e);
            case DemoEvent e -> demo(e);
            default -> {}
        }
    }

    private void launched(InitiativeId initiative) {
        jdbc.sql("insert into initiative_life (initiative, stage) values (?, 'IDEA')")
                .param(initiative.value())
                .update();
    }

    private void spent(InitiativeEvent.Spent e) {
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

    private void entered(InitiativeEvent.StageEntered e) {
        set("stage", e.initiative(), e.stage().name());
        if (!Demos.asks(e.stage())) {
            set("demo_due_on", e.initiative(), null);
        } else if (!Demos.asks(e.from()) && !e.flags().contains(Flag.IMPORTED)) {
            set("demo_due_on", e.initiative(), e.enteredOn().plusDays(Demos.DAYS));
        }
    }

    private void ended(InitiativeId initiative, String how) {
        set("ended", initiative, how);
        set("demo_due_on", initiative, null);
    }

    private void course(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.Paused e -> {
                set("dormant_since", e.initiative(), e.pausedOn());
                set("demo_due_on", e.initiative(), null);
            }
            case ProgressEvent.Revived e -> revived(e.initiative(), e.stage(), e.revivedOn());
            case ProgressEvent.ObstacleMet e -> add("obstacles", e.initiative(), 1);
            case ProgressEvent.DerogationNoted _, ProgressEvent.Flagged _ -> {}
        }
    }

    private void revived(InitiativeId initiative, Stage stage, LocalDate on) {
        set("dormant_since", initiative, null);
        set("stage", initiative, stage.name());
        if (Demos.asks(stage)) {
            set("demo_due_on", initiative, on.plusDays(Demos.DAYS));
        }
    }

    private void team(TeamEvent event) {
        switch (event) {
            case TeamEvent.TeamMemberNamed e -> named(e);
            case TeamEvent.TeamLeft e ->
                    jdbc.sql(
                                    """
                                    update initiative_life set product_lead = null
                                    where initiative = ? and product_lead = ?
                                    """)
                            .params(e.initiative().value(), e.member().value())
                            .update();
            case TeamEvent.GroupJoined e -> add("group_size", e.initiative(), 1);
            case TeamEvent.GroupLeft e -> add("group_size", e.initiative(), -1);
        }
    }

    private void named(TeamEvent.TeamMemberNamed e) {
        if (e.role() == TeamRole.PRODUCT_LEAD) {
            set("product_lead", e.initiative(), e.member().value());
            jdbc.sql(
                            """
                            update initiative_life set group_from = coalesce(group_from, ?)
                            where initiative = ?
                            """)
                    .params(e.namedOn().plusDays(1), e.initiative().value())
                    .update();
        }
    }

    private void demo(DemoEvent event) {
        switch (event) {
            case DemoEvent.DemoHeld e -> {
                add("demos", e.initiative(), 1);
                set("demo_due_on", e.initiative(), e.nextBy());
            }
            case DemoEvent.DemoMissed e -> add("demos_missed", e.initiative(), 1);
            case DemoEvent.ProductDecided _ -> {}
        }
    }

    /**
     * @param column of this class, never of a caller's choice
     */
    private void set(String column, InitiativeId initiative, Object value) {
        jdbc.sql("update initiative_life set %s = ? where initiative = ?".formatted(column))
                .param(value)
                .param(initiative.value())
                .update();
    }

    private void add(String column, InitiativeId initiative, int change) {
        jdbc.sql(
                        "update initiative_life set %1$s = %1$s + ? where initiative = ?"
                                .formatted(column))
                .params(change, initiative.value())
                .update();
    }
}
