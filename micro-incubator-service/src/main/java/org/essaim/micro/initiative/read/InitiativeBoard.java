package org.essaim.micro.initiative.read;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.FederationProperties;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.ProgressEvent;
import org.essaim.micro.initiative.domain.Share;
import org.essaim.micro.initiative.domain.StopEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All initiatives of the division, one row each, for whoever wants to see them together. */
@Component
@ProcessingGroup("initiative-board")
public class InitiativeBoard {

    private final JdbcClient jdbc;
    private final String stream;

    InitiativeBoard(JdbcClient jdbc, FederationProperties properties) {
        this.jdbc = jdbc;
        this.stream = properties.stream();
    }

    /** Rows by initiative, from the one after the given id on. */
    List<InitiativeRow> rows(String after, int size) {
        return jdbc.sql(
                        """
                        select i.*, t.text as title
                          from initiative i left join shown_text t
                            on t.stream = ? and t.digest = i.title_digest
                         where initiative > ? order by initiative limit ?
                        """)
                .param(stream)
                .param(after)
                .param(size)
                .query(InitiativeRow.class)
                .list();
    }

    @EventHandler
    void on(InitiativeEvent event) {
        switch (event) {
            case InitiativeEvent.Launched e -> launched(e);
            case InitiativeEvent.FirstRoundOpened e -> move("granted", e.initiative(), e.amount());
            case InitiativeEvent.RoundFunded e -> move("granted", e.initiative(), e.amount());
            case InitiativeEvent.Spent e -> move("spent", e.initiative(), e.amount());
            case InitiativeEvent.ExpenseReversed e ->
                    move("spent", e.initiative(), e.amount().negated());
            case InitiativeEvent.GrantReleased e -> move("released", e.initiative(), e.amount());
            case InitiativeEvent.GrantReopened e ->
                    move("released", e.initiative(), e.amount().negated());
            case StopEvent.ReinstatementSettled e -> settled(e);
            case InitiativeEvent.UsageMeasured e -> measured(e);
            case InitiativeEvent.StageEntered e -> set("stage", e.initiative(), e.stage().name());
            case InitiativeEvent.Integrated e -> {
                set("stage", e.initiative(), "INTEGRATED");
                set("ended", e.initiative(), "INTEGRATED");
            }
            case InitiativeEvent.Closed e -> set("ended", e.initiative(), "CLOSED");
            case InitiativeEvent.OwnershipAccepted e ->
                    set("owner", e.initiative(), e.owner().value());
            case StopEvent.Stopped e -> set("stopped_on", e.initiative(), e.effectiveOn());
            case InitiativeEvent.OwnershipOffered _, StopEvent.Reinstated _ -> {}
            case ProgressEvent.Revived e -> set("stage", e.initiative(), e.stage().name());
            case EvidenceEvent.UsageConfirmed e -> used(e.initiative(), e.users(), e.measuredOn());
            case TeamEvent _, DemoEvent _, ProgressEvent _, EvidenceEvent _ -> {}
        }
    }

    private void launched(InitiativeEvent.Launched e) {
        jdbc.sql(
                        """
                        insert into initiative
                            (initiative, title_digest, kind, owner, stage, launched_on)
                        values (?, ?, ?, ?, 'IDEA', ?)
                        """)
                .param(e.initiative().value())
                .param(e.title().digest())
                .param(e.kind().name())
                .param(e.owner() == null ? null : e.owner().value())
                .param(e.launchedOn())
                .update();
    }

    private void settled(StopEvent.ReinstatementSettled e) {
        move("released", e.initiative(), Share.sum(e.given()).negated());
        set("stopped_on", e.initiative(), null);
    }

    private void measured(InitiativeEvent.UsageMeasured e) {
        if (e.level().proves()) {
            used(e.initiative(), e.users(), e.measuredOn());
        }
    }

    private void used(InitiativeId initiative, int users, LocalDate on) {
        jdbc.sql(
                        """
                        update initiative set users = :users, measured_on = :on
                        where initiative = :initiative
                          and (measured_on is null or measured_on <= :on)
                        """)
                .param("users", users)
                .param("on", on)
                .param("initiative", initiative.value())
                .update();
    }

    /**
     * @param account a column prefix of this class, never of a caller's choice
     */
    private void move(String account, InitiativeId initiative, Amount amount) {
        jdbc.sql(
                        """
                        update initiative set %1$s_cents = %1$s_cents + ?,
                            %1$s_half_days = %1$s_half_days + ?
                        where initiative = ?
                        """
                                .formatted(account))
                .param(amount.money().cents())
                .param(amount.time().halfDays())
                .param(initiative.value())
                .update();
    }

    private void set(String column, InitiativeId initiative, Object value) {
        jdbc.sql("update initiative set %s = ? where initiative = ?".formatted(column))
                .param(value)
                .param(initiative.value())
                .update();
    }
}
