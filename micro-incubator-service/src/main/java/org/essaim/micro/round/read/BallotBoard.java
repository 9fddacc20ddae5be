package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.initiative.read.MonthOfUse;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ballots as voters look for them: what is open, what it is about, and what became of others. */
@Component
public class BallotBoard {

    /** More are never open at once: the page is a list of things to do. */
    private static final int MOST_OPEN = 200;

    private static final String ROWS =
            """
            select r.round, r.initiative, r.kind, r.cents, r.half_days, r.last_day, r.state,
                   r.yes, r.no, r.ended_on, coalesce(t.text, r.initiative) as title
              from later_round r
              left join initiative i using (initiative)
              left join shown_text t on t.stream = :stream and t.digest = i.title_digest
            """;

    private final JdbcClient jdbc;
    private final String stream;

    BallotBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** What can be voted on, what ends first at the top. */
    public List<BallotRow> open(LocalDate today) {
        return jdbc.sql(
                        ROWS
                                + """
                                 where r.state = 'OPEN' and r.last_day >= :today
                                 order by r.last_day, r.round limit :most
                                """)
                .param("stream", stream)
                .param("today", today)
                .param("most", MOST_OPEN)
                .query(RecordMapper.of(BallotRow.class))
                .list();
    }

    /** What became of the others, the latest first. */
    public Page<BallotRow> ended(PageRequest part) {
        SortKey after = part.key(2);
        return part.page(
                jdbc.sql(
                                ROWS
                                        + """
                                         where r.ended_on is not null
                                           and (:on::date is null
                                                or (r.ended_on, r.round) < (:on, :round))
                                         order by r.ended_on desc, r.round desc limit :most
                                        """)
                        .param("stream", stream)
                        .param("on", after == null ? null : after.day(0))
                        .param("round", after == null ? "" : after.text(1))
                        .param("most", part.most())
                        .query(RecordMapper.of(BallotRow.class))
                        .list(),
                row -> SortKey.of(row.endedOn(), row.round()));
    }

    /** Empty where nobody launched it, or it has not come to the lists yet. */
    public Optional<BallotSubject> subject(InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select i.initiative, coalesce(t.text, i.initiative) as title, i.owner,
                               i.stage, i.launched_on, i.spent_cents, i.spent_half_days
                          from initiative i left join shown_text t
                            on t.stream = :stream and t.digest = i.title_digest
                         where i.initiative = :initiative
                        """)
                .param("stream", stream)
                .param("initiative", initiative.value())
                .query(RecordMapper.of(BallotSubject.class))
                .optional();
    }

    private record Measured(LocalDate month, int users) {}

    /**
     * The users of each of the last months, that of the day included; what was declared alone or
     * withdrawn proves nothing (R51, R53).
     */
    public List<MonthOfUse> users(InitiativeId initiative, LocalDate day, int months) {
        YearMonth last = YearMonth.from(day);
        YearMonth first = last.minusMonths(months - 1L);
        Map<YearMonth, Integer> measured =
                jdbc
                        .sql(
                                """
                                select date_trunc('month', measured_on)::date as month,
                                       max(users) as users
                                  from evidence
                                 where initiative = :initiative and level <> 'DECLARED'
                                   and withdrawn_on is null
                                   and measured_on between :first and :last
                                 group by 1
                                """)
                        .param("initiative", initiative.value())
                        .param("first", first.atDay(1))
                        .param("last", last.atEndOfMonth())
                        .query(RecordMapper.of(Measured.class))
                        .list()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        each -> YearMonth.from(each.month()), Measured::users));
        return IntStream.range(0, months)
                .mapToObj(first::plusMonths)
                .map(month -> new MonthOfUse(month, measured.getOrDefault(month, 0)))
                .toList();
    }
}
