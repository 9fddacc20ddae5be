package org.essaim.micro.initiative.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.FederationProperties;
import org.essaim.micro.initiative.domain.CorrectionEvent;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.ReceiptEvent;
import org.essaim.micro.initiative.domain.TeamEvent;
import org.essaim.micro.initiative.domain.TextPart;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All initiatives of the division, one row each, for whoever wants to see them together. */
@Component
@ProcessingGroup("initiative-board")
public class InitiativeBoard {

    private static final LocalDate NEVER = BusinessDay.LAST.plusDays(1);

    /** With the latest use that stands, and how many of its expenses are warned of. */
    private static final String WANTED =
            """
            select i.initiative, i.kind, i.owner, i.stage, i.ended, i.stopped_on,
                   i.launched_on, i.granted_cents, i.granted_half_days,
                   i.released_cents, i.released_half_days, i.spent_cents,
                   i.spent_half_days, t.text as title, e.users, e.measured_on,
                   (select count(*) from
            """
                    + WarningBoard.STANDING
                    + """
                       and w.initiative = i.initiative) as warnings
              from initiative i left join shown_text t
                on t.stream = :stream and t.digest = i.title_digest
              left join lateral (
                  select users, measured_on from evidence
                   where initiative = i.initiative and level <> 'DECLARED'
                     and withdrawn_on is null
                   order by measured_on desc, n desc limit 1) e on true
             where (:owner::text is null or owner = :owner)
               and (:stage::text is null or stage = :stage)
               and (:member::text is null or owner = :member
                    or exists (select 1 from initiative_member m
                                where m.initiative = i.initiative
                                  and m.person = :member))
               and (:text::text is null
                    or to_tsvector('french', translate(i.initiative, '-', ' ')
                                   || ' ' || coalesce(t.text, ''))
                       @@ websearch_to_tsquery('french', :text))
               and (:ended::boolean is null or (i.ended is not null) = :ended)
            """;

    private static final String BY_ID =
            WANTED + " and i.initiative > :after order by i.initiative limit :size";

    private static final String LATEST =
            WANTED
                    + """
                       and (i.launched_on, i.initiative) < (:day, :after)
                     order by i.launched_on desc, i.initiative desc limit :size
                    """;

    private final JdbcClient jdbc;
    private final String stream;

    InitiativeBoard(JdbcClient jdbc, FederationProperties properties) {
        this.jdbc = jdbc;
        this.stream = properties.stream();
    }

    /** Rows by initiative, from the one after the given id on. */
    List<InitiativeRow> rows(InitiativeFilter filter, String after, int size) {
        return query(BY_ID, filter)
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(InitiativeRow.class))
                .list();
    }

    /** The same, with what was launched last first. */
    public List<InitiativeRow> latest(InitiativeFilter filter, PageRequest part) {
        SortKey after = part.key(2);
        return query(LATEST, filter)
                .param("day", after == null ? NEVER : after.day(0))
                .param("after", after == null ? "" : after.text(1))
                .param("size", part.most())
                .query(RecordMapper.of(InitiativeRow.class))
                .list();
    }

    private JdbcClient.StatementSpec query(String rows, InitiativeFilter filter) {
        return jdbc.sql(rows)
                .param("stream", stream)
                .param("owner", filter.owner() == null ? null : filter.owner().value())
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("member", filter.member() == null ? null : filter.member().value())
                .param("text", filter.text())
                .param("ended", filter.ended());
    }

    /** Empty while it is not here yet. */
    String title(InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select t.text from initiative i join shown_text t
                            on t.stream = ? and t.digest = i.title_digest
                         where i.initiative = ?
                        """)
                .params(stream, initiative.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @EventHandler
    void on(InitiativeEvent event) {
        switch (event) {
            case LifecycleEvent.Launched e -> launched(e);
            case LifecycleEvent.StageEntered e -> set("stage", e.initiative(), e.stage().name());
            case LifecycleEvent.Revived e -> set("stage", e.initiative(), e.stage().name());
            case LifecycleEvent.Integrated e -> {
                set("stage", e.initiative(), "INTEGRATED");
                set("ended", e.initiative(), "INTEGRATED");
            }
            case LifecycleEvent.Closed e -> set("ended", e.initiative(), "CLOSED");
            case FundingEvent e -> funding(e);
            case TeamEvent.OwnershipAccepted e -> set("owner", e.initiative(), e.owner().value());
            case CorrectionEvent.TextCorrected e when e.part() == TextPart.TITLE ->
                    set("title_digest", e.initiative(), e.after().digest());
            case LifecycleEvent _,
                    EvidenceEvent _,
                    TeamEvent _,
                    DemoEvent _,
                    CorrectionEvent _,
                    ReceiptEvent _ -> {}
        }
    }

    private void funding(FundingEvent event) {
        switch (event) {
            case FundingEvent.FirstRoundOpened e -> add("granted", e.initiative(), e.amount());
            case FundingEvent.FirstRoundToppedUp e -> add("granted", e.initiative(), e.amount());
            case FundingEvent.RoundFunded e -> add("granted", e.initiative(), e.amount());
            case FundingEvent.Spent e -> add("spent", e.initiative(), e.amount());
            case FundingEvent.ExpenseReversed e ->
                    add("spent", e.initiative(), e.amount().negated());
            case FundingEvent.GrantReleased e -> add("released", e.initiative(), e.amount());
            case FundingEvent.GrantReopened e ->
                    add("released", e.initiative(), e.amount().negated());
            case FundingEvent.Stopped e -> set("stopped_on", e.initiative(), e.effectiveOn());
            case FundingEvent.ReinstatementSettled e -> {
                add("released", e.initiative(), GrantShare.sum(e.given()).negated());
                set("stopped_on", e.initiative(), null);
            }
            case FundingEvent.TopUpRequested _,
                    FundingEvent.Reinstated _,
                    FundingEvent.WarningSeen _,
                    FundingEvent.Flagged _ -> {}
        }
    }

    private void launched(LifecycleEvent.Launched e) {
        jdbc.sql(
                        """
                        insert into initiative
                            (initiative, title_digest, kind, owner, stage, launched_on)
                        values (?, ?, ?, ?, 'IDEA', ?)
                        """)
                .params(
                        e.initiative().value(),
                        e.title().digest(),
                        e.kind().name(),
                        e.owner() == null ? null : e.owner().value(),
                        e.launchedOn())
                .update();
    }

    /**
     * @param account a column prefix of this class, never of a caller's choice
     */
    private void add(String account, InitiativeId initiative, Amount amount) {
        jdbc.sql(
                        """
                        update initiative set %1$s_cents = %1$s_cents + ?,
                            %1$s_half_days = %1$s_half_days + ?
                        where initiative = ?
                        """
                                .formatted(account))
                .params(amount.money().cents(), amount.time().halfDays(), initiative.value())
                .update();
    }

    /**
     * @param column of this class, never of a caller's choice
     */
    private void set(String column, InitiativeId initiative, Object value) {
        jdbc.sql("update initiative set %s = ? where initiative = ?".formatted(column))
                .params(value, initiative.value())
                .update();
    }
}
