package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for people from the projections of all features. */
@Component
class WaitingRows {

    /** Nobody has more of anything to look after. */
    static final int MOST = 100;

    /** The title of the initiative {@code i}, joined as {@code t}. */
    static final String TITLED =
            " left join shown_text t on t.stream = :stream and t.digest = i.title_digest ";

    private final JdbcClient jdbc;
    private final String stream;

    WaitingRows(JdbcClient jdbc, FederationProperties properties) {
        this.jdbc = jdbc;
        this.stream = properties.stream();
    }

    boolean volunteers(PersonId person) {
        return jdbc.sql("select exists (select from volunteer where person = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Of what one owns, or recorded oneself.
     *
     * @param warnings after how many months the policy warns, in ascending order (R63)
     */
    List<Notice.ExpenseClock> expenses(PersonId person, LocalDate today, List<Integer> warnings) {
        return jdbc.sql(
                        """
                        select e.initiative, t.text as title, e.expense_id, l.text as label,
                               e.cents, e.half_days, e.spent_on,
                               greatest(e.use_by, w.use_by) as use_by,
                               w.use_by > e.use_by as moved,
                               coalesce(
                                   (select max(m) from unnest(:warnings::int[]) m
                                     where e.spent_on + make_interval(months => m) <= :today),
                                   0) as month,
                               case when w.seen_on is null then w.month end as unseen_month
                          from expense e join initiative i using (initiative)
                          left join funding_warning w
                            on w.expense_id = e.expense_id
                        """
                                + TITLED
                                + """
                                  left join shown_text l
                                    on l.stream = :stream and l.digest = e.label_digest
                                 where (i.owner = :person or e.person = :person)
                                   and e.reversed_on is null and i.ended is null
                                   and greatest(e.use_by, w.use_by) >= :today
                                   and not exists (
                                       select 1 from evidence u
                                        where u.initiative = e.initiative
                                          and u.level <> 'DECLARED' and u.users > 0
                                          and u.withdrawn_on is null
                                          and u.measured_on between e.spent_on and e.use_by)
                                 order by use_by, e.expense_id limit :most
                                """)
                .param("stream", stream)
                .param("person", person.value())
                .param("today", today)
                .param("warnings", warnings.toArray(Integer[]::new))
                .param("most", MOST)
                .query(RecordMapper.of(Notice.ExpenseClock.class))
                .list();
    }

    /** Those that are open, whoever has a vote in them. */
    List<Notice.BallotOpen> rounds(LocalDate today) {
        return jdbc.sql(
                        """
                        select r.round::uuid, r.initiative, t.text as title, r.kind, r.cents,
                               r.half_days, r.requested_on as since, r.last_day as by
                          from later_round r join initiative i using (initiative)
                        """
                                + TITLED
                                + """
                                 where r.state = 'OPEN' and r.last_day >= :today
                                 order by r.last_day, r.round limit :most
                                """)
                .param("stream", stream)
                .param("today", today)
                .param("most", MOST)
                .query(RecordMapper.of(Notice.BallotOpen.class))
                .list();
    }

    /** Those that nobody has answered. */
    List<Notice.FindingOpen> findings() {
        return jdbc.sql(
                        """
                        select f.finding_id, f.initiative, coalesce(t.text, f.initiative) as title,
                               f.ground, f.opened_on as since, f.due_on as by
                          from control_finding f left join initiative i using (initiative)
                        """
                                + TITLED
                                + """
                                 where f.closed_on is null and f.answered_on is null
                                 order by f.due_on, f.finding_id limit :most
                                """)
                .param("stream", stream)
                .param("most", MOST)
                .query(RecordMapper.of(Notice.FindingOpen.class))
                .list();
    }

    /** Those that were neither adopted nor declined. */
    List<Notice.ProductOffered> products() {
        return jdbc.sql(
                        """
                        select p.proposal_id, p.origin, p.origin_division, t.text as hurts,
                               p.proposed_on as since
                          from proposal p left join irritant i on i.irritant = p.irritant
                          left join shown_text t
                            on t.stream = :stream and t.digest = i.hurts_digest
                         where p.answer = 'OPEN' order by p.proposed_on, p.origin limit :most
                        """)
                .param("stream", stream)
                .param("most", MOST)
                .query(RecordMapper.of(Notice.ProductOffered.class))
                .list();
    }
}
