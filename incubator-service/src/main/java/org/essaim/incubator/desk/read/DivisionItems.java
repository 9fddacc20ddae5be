package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits at the centre because of something in a division. */
@Component
record DivisionItems(JdbcClient jdbc) {

    private static final int MOST = 100;

    /** So long a stop can be disputed by use that was declared in time. */
    private static final int DISPUTED_DAYS = 90;

    List<WorkItem> ofDirector(LocalDate today) {
        List<WorkItem> all = new ArrayList<>();
        all.addAll(obstacles());
        all.addAll(withdrawals());
        all.addAll(envelopes(today));
        all.addAll(candidates());
        all.addAll(withoutKey());
        return all;
    }

    private List<DivisionWork.ObstacleUnanswered> obstacles() {
        return jdbc.sql(
                        """
                        select o.obstacle_id, o.division, o.initiative, o.kind, o.met_on as since,
                               w.text as what, coalesce(t.text, o.initiative) as title
                          from (select * from obstacle where answers = 0
                                 order by met_on, division, obstacle_id limit :most) o
                          left join shown_text w on w.stream = o.stream and w.digest = o.what_digest
                          left join initiative n
                            on n.division = o.division and n.initiative = o.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                        """)
                .param("most", MOST)
                .query(RecordMapper.of(DivisionWork.ObstacleUnanswered.class))
                .list();
    }

    private List<DivisionWork.WithdrawalUnanswered> withdrawals() {
        return jdbc.sql(
                        """
                        select withdrawal_id, division, year, cents, half_days,
                               requested_on as since
                          from withdrawal_pending order by requested_on, withdrawal_id limit :most
                        """)
                .param("most", MOST)
                .query(RecordMapper.of(DivisionWork.WithdrawalUnanswered.class))
                .list();
    }

    private List<DivisionWork.EnvelopeToAllocate> envelopes(LocalDate today) {
        return jdbc.sql(
                        """
                        select d.division, cast(:year as int) as year,
                               greatest(d.admitted_on, make_date(:year, 1, 1)) as since
                          from division d
                         where not exists (
                               select from funding_year y
                                where y.division = d.division and y.year = :year
                                  and y.kind = 'ALLOCATED')
                         order by since, d.division limit :most
                        """)
                .param("year", today.getYear())
                .param("most", MOST)
                .query(RecordMapper.of(DivisionWork.EnvelopeToAllocate.class))
                .list();
    }

    private List<DivisionWork.CandidateToAdmit> candidates() {
        return jdbc.sql(
                        """
                        select division, dissatisfaction, recorded_on as since,
                               exists (select from division)
                               and not exists (select from used_product) as early
                          from division_candidate
                         order by dissatisfaction desc, division limit :most
                        """)
                .param("most", MOST)
                .query(RecordMapper.of(DivisionWork.CandidateToAdmit.class))
                .list();
    }

    /** Divisions of which nothing can be read; the director and operators register keys (R03). */
    List<DivisionWork.KeyToRegister> withoutKey() {
        return jdbc.sql(
                        """
                        select d.division, d.admitted_on as since from division d
                         where not exists (
                               select from division_key k
                                where k.division = d.division and k.revoked_on is null)
                         order by d.admitted_on, d.division limit :most
                        """)
                .param("most", MOST)
                .query(RecordMapper.of(DivisionWork.KeyToRegister.class))
                .list();
    }

    /** Stops that a user representative could have taken back by confirming use (R50, R67). */
    List<DivisionWork.StopDisputed> disputed(LocalDate today) {
        return jdbc.sql(
                        """
                        select s.stop_id, s.division, s.initiative, s.due_on as since,
                               coalesce(t.text, s.initiative) as title
                          from (select * from stop x
                                 where due_on between :from and :today and reinstated_at is null
                                   and exists (
                                       select from review_evidence e
                                        where e.division = x.division
                                          and e.initiative = x.initiative
                                          and e.level = 'DECLARED' and e.users > 0
                                          and e.withdrawn_on is null
                                          and e.measured_on between x.spent_on and x.use_by)
                                 order by due_on, stop_id limit :most) s
                          left join initiative n
                            on n.division = s.division and n.initiative = s.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                        """)
                .param("from", today.minusDays(DISPUTED_DAYS))
                .param("today", today)
                .param("most", MOST)
                .query(RecordMapper.of(DivisionWork.StopDisputed.class))
                .list();
    }
}
