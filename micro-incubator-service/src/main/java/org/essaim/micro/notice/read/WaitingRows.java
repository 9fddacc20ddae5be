package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
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

    /** An expense whose clock runs; which warning has come is counted by whoever asks. */
    record RunningClock(
            InitiativeId initiative,
            String title,
            UUID expenseId,
            String label,
            Amount amount,
            LocalDate spentOn,
            LocalDate useBy,
            Integer unseenMonth) {}

    /** A ballot that is open, whoever has a vote in it. */
    record OpenRound(
            UUID round,
            InitiativeId initiative,
            String title,
            RoundKind kind,
            Amount amount,
            LocalDate requestedOn,
            LocalDate lastDay) {}

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
        return jdbc
                .sql(
                        """
                        select e.initiative, t.text as title, e.expense_id, l.text as label,
                               e.cents, e.half_days, e.spent_on, e.use_by,
                               w.month as unseen_month
                          from expense e join initiative i using (initiative)
                          left join funding_warning w
                            on w.expense_id = e.expense_id and w.use_by = e.use_by
                           and w.seen_on is null
                        """
                                + TITLED
                                + """
                                  left join shown_text l
                                    on l.stream = :stream and l.digest = e.label_digest
                                 where (i.owner = :person or e.person = :person)
                                   and e.reversed_on is null and i.ended is null
                                   and e.use_by >= :today
                                   and not exists (
                                       select 1 from evidence u
                                        where u.initiative = e.initiative
                                          and u.level <> 'DECLARED' and u.users > 0
                                          and u.withdrawn_on is null
                                          and u.measured_on between e.spent_on and e.use_by)
                                 order by e.use_by, e.expense_id limit :most
                                """)
                .param("stream", stream)
                .param("person", person.value())
                .param("today", today)
                .param("most", MOST)
                .query(RecordMapper.of(RunningClock.class))
                .list()
                .stream()
                .map(row -> clock(row, today, warnings))
                .toList();
    }

    private static Notice.ExpenseClock clock(
            RunningClock row, LocalDate today, List<Integer> warnings) {
        int month =
                warnings.stream()
                        .filter(each -> !row.spentOn().plusMonths(each).isAfter(today))
                        .max(Comparator.naturalOrder())
                        .orElse(0);
        return new Notice.ExpenseClock(
                row.initiative(),
                row.title(),
                row.expenseId(),
                row.label(),
                row.amount(),
                row.spentOn(),
                row.useBy(),
                month,
                row.unseenMonth());
    }

    List<OpenRound> rounds(LocalDate today) {
        return jdbc.sql(
                        """
                        select r.round::uuid, r.initiative, t.text as title, r.kind, r.cents,
                               r.half_days, r.requested_on, r.last_day
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
                .query(RecordMapper.of(OpenRound.class))
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
