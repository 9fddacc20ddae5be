package org.essaim.micro.overview.read;

import module java.base;

import org.essaim.federation.FederationProperties;
import org.essaim.micro.overview.read.DivisionOverview.AtStage;
import org.essaim.micro.overview.read.DivisionOverview.DueDemo;
import org.essaim.micro.overview.read.DivisionOverview.DueExpense;
import org.essaim.micro.overview.read.DivisionOverview.OpenBallot;
import org.essaim.micro.overview.read.DivisionOverview.OpenIrritant;
import org.essaim.micro.overview.read.DivisionOverview.OpenProposal;
import org.essaim.micro.overview.read.DivisionOverview.OpenWarning;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the projections of all features together; it has none of its own. */
@Component
public class DivisionOverviewQuery {

    /** The overview shows no more of anything; the lists show all. */
    private static final int MOST = 20;

    /** Expenses are shown when as many months are left as when the first warning comes (R63). */
    private static final int MONTHS_AHEAD = 3;

    /** No use that stands redeems the expense {@code e} (R61, R53). */
    private static final String UNUSED =
            """
             and not exists (
                 select 1 from evidence u
                  where u.initiative = e.initiative and u.level <> 'DECLARED' and u.users > 0
                    and u.withdrawn_on is null and u.measured_on between e.spent_on and e.use_by)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String stream;

    DivisionOverviewQuery(JdbcClient jdbc, Clock clock, FederationProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.stream = properties.stream();
    }

    /** The division today. */
    public DivisionOverview now() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return new DivisionOverview(
                today,
                irritants(),
                stages(),
                demos(today),
                expenses(today),
                warnings(today),
                ballots(today),
                proposals());
    }

    private List<OpenIrritant> irritants() {
        return jdbc.sql(
                        """
                        select i.irritant, i.category, t.text as hurts, i.corroborations
                          from irritant i left join shown_text t
                            on t.stream = :stream and t.digest = i.hurts_digest
                         where i.merged_into is null and i.resolved_on is null
                         order by i.corroborations desc, i.irritant::text desc limit :most
                        """)
                .param("stream", stream)
                .param("most", MOST)
                .query(OpenIrritant.class)
                .list();
    }

    private List<AtStage> stages() {
        return jdbc.sql(
                        """
                        select stage, count(*) as initiatives, count(dormant_since) as dormant
                          from initiative_activity where ended is null
                         group by stage
                         order by array_position(
                            array['IDEA', 'PILOT', 'GROWTH', 'CONSOLIDATION'], stage)
                        """)
                .query(AtStage.class)
                .list();
    }

    private List<DueDemo> demos(LocalDate today) {
        return jdbc.sql(
                        """
                        select initiative, due_on, planned_on,
                               coalesce(due_on < :today, false) as overdue
                          from (select initiative, demo_due_on as due_on,
                                       case when demo_day >= :today then demo_day end as planned_on
                                  from initiative_activity) demo
                         where due_on is not null or planned_on is not null
                         order by coalesce(planned_on, due_on), initiative limit :most
                        """)
                .param("today", today)
                .param("most", MOST)
                .query(DueDemo.class)
                .list();
    }

    private List<DueExpense> expenses(LocalDate today) {
        return jdbc.sql(
                        """
                        select e.initiative, e.expense_id, e.spent_on, e.use_by
                          from expense_clock e join initiative_activity l using (initiative)
                         where l.ended is null and e.use_by between :today and :until
                        """
                                + UNUSED
                                + " order by e.use_by, e.expense_id limit :most")
                .param("today", today)
                .param("until", today.plusMonths(MONTHS_AHEAD))
                .param("most", MOST)
                .query(DueExpense.class)
                .list();
    }

    private List<OpenWarning> warnings(LocalDate today) {
        return jdbc.sql(
                        """
                        select w.initiative, w.expense_id, w.use_by, w.month,
                               w.use_by - :today::date + 1 as days_left
                          from funding_warning w
                          join expense_clock e using (expense_id)
                          join initiative_activity l on l.initiative = w.initiative
                         where l.ended is null and w.use_by >= :today
                        """
                                + UNUSED
                                + " order by w.use_by, w.expense_id limit :most")
                .param("today", today)
                .param("most", MOST)
                .query(OpenWarning.class)
                .list();
    }

    private List<OpenBallot> ballots(LocalDate today) {
        return jdbc.sql(
                        """
                        select round, initiative, last_day from later_round
                         where state = 'OPEN' and last_day >= :today
                         order by last_day, round limit :most
                        """)
                .param("today", today)
                .param("most", MOST)
                .query(OpenBallot.class)
                .list();
    }

    private List<OpenProposal> proposals() {
        return jdbc.sql(
                        """
                        select origin, origin_division, proposed_on from proposal
                         where answer = 'OPEN' order by proposed_on, origin limit :most
                        """)
                .param("most", MOST)
                .query(OpenProposal.class)
                .list();
    }
}
