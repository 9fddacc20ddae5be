package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for whoever runs the centre. */
@Component
record OperatorItems(JdbcClient jdbc) {

    private static final int MOST = 100;

    /** After so long a stop should be effective (R98). */
    private static final Duration EFFECT = Duration.ofDays(1);

    List<WorkItem> of(Instant now) {
        List<WorkItem> all = new ArrayList<>();
        all.addAll(quarantined());
        all.addAll(deadMessages());
        all.addAll(deadEvents());
        all.addAll(filesToImport());
        all.addAll(silent(BusinessDay.of(now)));
        all.addAll(ineffective(now));
        return all;
    }

    private List<OperatorWork.StreamQuarantined> quarantined() {
        return listed(
                """
                select s.stream, d.division, s.quarantined as why,
                       (s.quarantined_at at time zone 'Europe/Paris')::date as since
                  from subscription s left join division d on d.stream = s.stream
                 where s.quarantined is not null
                 order by s.quarantined_at, s.stream limit :most
                """,
                OperatorWork.StreamQuarantined.class);
    }

    private List<OperatorWork.DeadMessages> deadMessages() {
        return listed(
                """
                select m.stream, d.division, count(*) as messages,
                       (min(m.enqueued_at) at time zone 'Europe/Paris')::date as since
                  from dead_letter_message m left join division d on d.stream = m.stream
                 group by m.stream, d.division order by since, m.stream limit :most
                """,
                OperatorWork.DeadMessages.class);
    }

    private List<OperatorWork.DeadEvents> deadEvents() {
        return listed(
                """
                select processor, count(*) as events,
                       (min(enqueued_at) at time zone 'Europe/Paris')::date as since
                  from dead_letter_event group by processor order by since limit :most
                """,
                OperatorWork.DeadEvents.class);
    }

    private List<OperatorWork.FileToImport> filesToImport() {
        return listed(
                """
                select f.digest, f.lines, min(a.approved_on) as since
                  from portfolio_file f join portfolio_approval a using (digest)
                 where f.imported_on is null
                 group by f.digest order by since, f.digest limit :most
                """,
                OperatorWork.FileToImport.class);
    }

    private <T extends Record> List<T> listed(String sql, Class<T> kind) {
        return jdbc.sql(sql).param("most", MOST).query(RecordMapper.of(kind)).list();
    }

    /** As the list of silent divisions counts: only days on which the centre could read (R64). */
    private List<OperatorWork.DivisionSilent> silent(LocalDate today) {
        return jdbc.sql(
                        """
                        select d.division, r.days,
                               case when d.watermark = 'epoch' then r.first
                                    else d.read_to + 1 end as since
                          from (select *, (watermark at time zone 'Europe/Paris')::date as read_to
                                  from review_division) d
                          cross join lateral (
                            select count(*) as days, min(day) as first from reachable_day
                             where stream = d.stream and day > d.read_to and day <= :today) r
                         where r.days > 0 order by r.days desc, d.division limit :most
                        """)
                .param("today", today)
                .param("most", MOST)
                .query(RecordMapper.of(OperatorWork.DivisionSilent.class))
                .list();
    }

    private List<OperatorWork.StopNotInEffect> ineffective(Instant now) {
        return jdbc.sql(
                        """
                        select s.stop_id, s.division, s.initiative,
                               coalesce(t.text, s.initiative) as title,
                               (s.decided_at at time zone 'Europe/Paris')::date as since
                          from (select * from stop
                                 where applied_at is null and reinstated_at is null
                                   and decided_at < :before
                                 order by decided_at, stop_id limit :most) s
                          left join initiative n
                            on n.division = s.division and n.initiative = s.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                        """)
                .param("before", now.minus(EFFECT).atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query(RecordMapper.of(OperatorWork.StopNotInEffect.class))
                .list();
    }
}
