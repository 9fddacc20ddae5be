package org.essaim.benchmarks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills reporting's tables by SQL as its projections would have from the streams: a hundred
 * divisions over ten years and, of each initiative, a launch, a grant, three expenses, three
 * measures, a stage, and a stop, a closing, a case, an adoption or a flag. One in fifty is known
 * forty days late.
 */
final class ManyFacts {

    private static final String EACH =
            """
            insert into fact (stream, position, known_at, known_on, true_on, kind, division,
                initiative, about, year, cents, half_days, number, word, other, from_on, until_on)
            select 'division.division-' || (i %% 100), i * 16 + %d, known::timestamptz, known,
                day, kind, 'division-' || (i %% 100), 'i-' || i, md5(kind || %d || i)::uuid,
                extract(year from day)::int, %s, %s, %s, %s, %s, day, day + 365
              from generate_series(1, :initiatives) i,
                lateral (select date '2016-01-01' + (i * 7919) %% 3600 + %d as day) a,
                lateral (select day + case when i %% 50 = 0 then 40 else 0 end as known) b,
                lateral (select %s as kind) c
            """;

    private static final String LAST =
            """
            case when i % 100 < 20 then 'STOPPED' when i % 100 < 30 then 'CLOSED'
                when i % 100 < 32 then 'CASE_OPENED' when i % 100 < 33 then 'ADOPTED'
                else 'FLAGGED' end
            """;

    private static final List<String> PROJECTIONS =
            List.of(
                    """
                    insert into fact (stream, position, known_at, known_on, true_on, kind,
                        division, initiative, about, year, word)
                    select 'centre', 1000 + position, known_at, known_on + 30, true_on + 30,
                        'REINSTATED', division, initiative, about, year, 'EVIDENCE'
                      from fact where kind = 'STOPPED' and position % 7 = 0
                    """,
                    """
                    insert into stop (stop_id, division, initiative, spent_on, use_by, due_on,
                        reason, reinstated_at, reinstated_for)
                    select s.about, s.division, s.initiative, s.from_on, s.until_on, s.true_on,
                        s.word, r.known_at, r.word
                      from fact s left join fact r on r.about = s.about and r.kind = 'REINSTATED'
                     where s.kind = 'STOPPED'
                    """,
                    """
                    insert into generalization_case (case_id, division, initiative, reason,
                        measured_on, users, opened_on)
                    select about, division, initiative, 'USERS', true_on, 20, true_on
                      from fact where kind = 'CASE_OPENED'
                    """,
                    """
                    insert into fact_stream select stream, max(position), max(known_at)
                      from fact group by stream
                    """,
                    // As the server does by itself after so many rows.
                    "vacuum (analyze) fact",
                    "vacuum (analyze) stop",
                    "analyze");

    private ManyFacts() {}

    static void fill(JdbcClient jdbc, int initiatives) {
        jdbc.sql("set transaction_timeout = 0").update();
        divisions(jdbc);
        facts(jdbc, initiatives, 0, 0, "'LAUNCHED'", "0", "0", "null", "'PROTOTYPE'");
        facts(jdbc, initiatives, 1, 0, "'GRANTED'", "50000", "10", "null", "'FIRST'");
        for (int i = 0; i < 3; i++) {
            String cents = "9900 + i % 77";
            facts(jdbc, initiatives, 2 + i, 30 * i, "'SPENT'", cents, "2", "null", "null");
            facts(
                    jdbc,
                    initiatives,
                    5 + i,
                    90 + 80 * i,
                    "'USED'",
                    "0",
                    "0",
                    "i % 5 * (3 + " + i + ")",
                    "case when i % 4 = 0 then 'DECLARED' else 'MEASURED' end");
        }
        facts(jdbc, initiatives, 8, 60, "'STAGE_ENTERED'", "0", "0", "1", "'PILOT'");
        facts(jdbc, initiatives, 9, 366, LAST, "0", "0", "20", "'NOT_USED'");
        PROJECTIONS.forEach(sql -> jdbc.sql(sql).update());
    }

    /** One more expense of some initiative, as it would come in while people look. */
    static void oneMore(JdbcClient jdbc, int number, int initiatives) {
        int initiative = 1 + number * 31 % initiatives;
        jdbc.sql(
                        """
                        insert into fact (stream, position, known_at, known_on, true_on, kind,
                            division, initiative, about, year, cents, half_days, from_on, until_on)
                        values ('more', :n, now(), current_date, current_date, 'SPENT',
                            :division, :initiative, md5('more' || :n)::uuid,
                            extract(year from current_date)::int, 100, 1, current_date,
                            current_date + 365)
                        """)
                .param("n", number)
                .param("division", "division-" + initiative % 100)
                .param("initiative", "i-" + initiative)
                .update();
    }

    private static void divisions(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into division select 'division-' || d, 50, date '2016-01-01'
                          from generate_series(0, 99) d
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into fact (stream, position, known_at, known_on, true_on, kind,
                            division, year, cents, half_days, number)
                        select 'centre', 2 * d + allocation, now(), date '2016-01-01',
                            date '2016-01-01',
                            case allocation when 0 then 'DIVISION_ADMITTED' else 'ALLOCATED' end,
                            'division-' || d, 2016, allocation * 900000000, 0, 50
                          from generate_series(0, 99) d, generate_series(0, 1) allocation
                        """)
                .update();
    }

    private static void facts(
            JdbcClient jdbc,
            int initiatives,
            int position,
            int days,
            String kind,
            String cents,
            String halfDays,
            String number,
            String word) {
        jdbc.sql(
                        EACH.formatted(
                                position,
                                position,
                                cents,
                                halfDays,
                                number,
                                word,
                                "'i-' || i / 2",
                                days,
                                kind))
                .param("initiatives", initiatives)
                .update();
    }
}
