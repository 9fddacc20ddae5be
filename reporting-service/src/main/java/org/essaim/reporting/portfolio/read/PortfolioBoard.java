package org.essaim.reporting.portfolio.read;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The furthest stage of every initiative and whether it ended (R80). What is heard of one before
 * its launch is kept and counts from the launch on; nothing here depends on the order of messages.
 */
@Component
@ProcessingGroup("portfolio")
public class PortfolioBoard {

    /** The same of the facts of two days. */
    private static final String STANDING_AS_OF =
            """
            select division, case when bool_or(kind = 'CLOSED') then 5
                when bool_or(kind = 'INTEGRATED') then 4
                else coalesce(max(number), 0) end as standing
            from fact where kind in ('LAUNCHED', 'STAGE_ENTERED', 'INTEGRATED', 'CLOSED')
                and true_on <= :trueOn and known_on <= :knownOn
            group by division, initiative having bool_or(kind = 'LAUNCHED')
            """;

    private static final String STANDING =
            """
            select division, case when closed_on is not null then 5
                when integrated_on is not null then 4 else stage end as standing
            from initiative where launched_on is not null
            """;

    private final JdbcClient jdbc;

    PortfolioBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(InitiativeLaunched launched) {
        jdbc.sql(
                        """
                        insert into initiative
                            (division, initiative, title_digest, kind, launched_on)
                        values (?, ?, ?, ?, ?) on conflict (division, initiative) do update
                        set title_digest = excluded.title_digest, kind = excluded.kind,
                            launched_on = excluded.launched_on
                        """)
                .param(launched.division().value())
                .param(launched.initiative().value())
                .param(launched.title().digest())
                .param(launched.kind().name())
                .param(launched.launchedOn())
                .update();
    }

    @EventHandler
    void on(InitiativeStageEntered entered) {
        jdbc.sql(
                        """
                        insert into initiative (division, initiative, stage) values (?, ?, ?)
                        on conflict (division, initiative) do update
                        set stage = greatest(initiative.stage, excluded.stage)
                        """)
                .param(entered.division().value())
                .param(entered.initiative().value())
                .param(entered.stage().ordinal())
                .update();
    }

    @EventHandler
    void on(InitiativeIntegrated integrated) {
        jdbc.sql(
                        """
                        insert into initiative (division, initiative, integrated_on)
                        values (?, ?, ?) on conflict (division, initiative) do update
                        set integrated_on = excluded.integrated_on
                        """)
                .param(integrated.division().value())
                .param(integrated.initiative().value())
                .param(integrated.integratedOn())
                .update();
    }

    @EventHandler
    void on(InitiativeClosed closed) {
        jdbc.sql(
                        """
                        insert into initiative (division, initiative, closed_on)
                        values (?, ?, ?) on conflict (division, initiative) do update
                        set closed_on = excluded.closed_on
                        """)
                .param(closed.division().value())
                .param(closed.initiative().value())
                .param(closed.closedOn())
                .update();
    }

    /** Per division and standing, zeros left out. */
    public List<StageRow> stages(AsOf asOf) {
        return ask(
                        """
                        select division, standing, count(*) as initiatives from (%s) as each
                        group by division, standing order by division collate "C", standing
                        """
                                .formatted(standing(asOf)),
                        asOf)
                .query(
                        (row, n) ->
                                new StageRow(
                                        row.getString("division"),
                                        Standing.values()[row.getInt("standing")],
                                        row.getLong("initiatives")))
                .list();
    }

    /** The whole federation. */
    public PortfolioTotal total(AsOf asOf) {
        return ask(
                        """
                        select count(*) as initiatives, count(distinct division) as divisions,
                            count(*) filter (where standing < 4) as running,
                            count(*) filter (where standing = 4) as integrated,
                            count(*) filter (where standing = 5) as closed
                        from (%s) as each
                        """
                                .formatted(standing(asOf)),
                        asOf)
                .query(PortfolioTotal.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, AsOf asOf) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql);
        return asOf.isNow()
                ? asked
                : asked.param("trueOn", asOf.lastTrue()).param("knownOn", asOf.lastKnown());
    }

    private static String standing(AsOf asOf) {
        return asOf.isNow() ? STANDING : STANDING_AS_OF;
    }
}
