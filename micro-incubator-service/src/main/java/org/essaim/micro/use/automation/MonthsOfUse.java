package org.essaim.micro.use.automation;

import module java.base;

import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.use.domain.MonthCount;
import org.essaim.micro.use.domain.MonthCount.Counted;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months of products: how many said it, and what evidence came of it (R52). */
@Component
record MonthsOfUse(JdbcClient jdbc) {

    /** Nobody of the team of now counts, whatever they were when they said it. */
    private static final String USERS =
            """
            with said as (
                select s.person, s.said_on, s.delight, r.person is not null as near
                  from use_said s join use_product p using (initiative)
                  left join use_relation r using (initiative, person)
                 where s.initiative = :initiative and s.month = :month
                   and s.person is distinct from p.owner and not coalesce(r.team, false))
            select count(*)::int as users, max(said_on) as last_on,
                   round(avg(delight))::int as delight,
                   2 * count(*) filter (where near) >= greatest(count(*), 1) as near_team,
                   exists (select 1 from person n join said on n.id = said.person
                            where n.name is not null
                            group by lower(n.name) having count(*) > 1) as same_names
              from said
            """;

    /** A product and a month of it. */
    record Month(InitiativeId initiative, LocalDate month) {}

    private record Row(
            int users, LocalDate lastOn, Integer delight, boolean nearTeam, boolean sameNames) {

        MonthCount count() {
            List<Flag> signals = new ArrayList<>();
            if (nearTeam) {
                signals.add(Flag.USERS_NEAR_TEAM);
            }
            if (sameNames) {
                signals.add(Flag.USERS_OF_ONE_NAME);
            }
            return new MonthCount(users, lastOn, delight, signals);
        }
    }

    /** Those that changed before today, and those that are over and were not counted since. */
    List<Month> toCount(LocalDate today) {
        return jdbc.sql(
                        """
                        select initiative, month from use_month
                         where changed and counted_on < ? or month < ? and not closed
                         order by month, initiative
                        """)
                .params(today, today.withDayOfMonth(1))
                .query(RecordMapper.of(Month.class))
                .list();
    }

    /** Until this transaction ends, nobody else counts that month. */
    void lock(Month of) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 52))")
                .param(of.initiative() + " " + of.month())
                .query((_, _) -> "")
                .list();
    }

    MonthCount count(Month of) {
        return asked(USERS, of).query(RecordMapper.of(Row.class)).single().count();
    }

    /** All evidence that came of a month, to number the next one. */
    int evidence(Month of) {
        return asked(
                        """
                        select count(*) from use_evidence
                         where initiative = :initiative and month = :month
                        """,
                        of)
                .query(Integer.class)
                .single();
    }

    List<Counted> standing(Month of) {
        return asked(
                        """
                        select evidence_id, users from use_evidence
                         where initiative = :initiative and month = :month and standing
                        """,
                        of)
                .query(RecordMapper.of(Counted.class))
                .list();
    }

    void counted(Month of, LocalDate today) {
        asked(
                        """
                        update use_month
                           set changed = false, counted_on = :today, closed = month < :this
                         where initiative = :initiative and month = :month
                        """,
                        of)
                .param("today", today)
                .param("this", today.withDayOfMonth(1))
                .update();
    }

    void recorded(Month of, UUID evidence, int users) {
        jdbc.sql(
                        """
                        insert into use_evidence (evidence_id, initiative, month, users)
                        values (?, ?, ?, ?)
                        """)
                .params(evidence, of.initiative().value(), of.month(), users)
                .update();
    }

    /** No evidence of ours, or the owner's withdrawal of it: either way it stands no more. */
    void withdrawn(UUID evidence) {
        jdbc.sql("update use_evidence set standing = false where evidence_id = ?")
                .param(evidence)
                .update();
    }

    private JdbcClient.StatementSpec asked(String sql, Month of) {
        return jdbc.sql(sql)
                .param("initiative", of.initiative().value())
                .param("month", of.month());
    }
}
