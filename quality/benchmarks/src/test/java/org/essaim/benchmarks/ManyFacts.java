package org.essaim.benchmarks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills reporting's tables as its projections would have: a hundred divisions, and of each
 * initiative a launch, a grant, three expenses, three measures, a stage and a stop or a case.
 */
final class ManyFacts {

    private static final String EACH =
            """
            insert into fact (stream, position, known_at, known_on, true_on, kind, division,
                initiative, about, year, cents, half_days, number, word, from_on, until_on)
            select 'division.division-' || (i %% 100), i * 10 + %d,
                (date '2016-01-01' + i %% 3000)::timestamptz, date '2016-01-01' + i %% 3000 + %d,
                date '2016-01-01' + i %% 3000 + %d, '%s', 'division-' || (i %% 100), 'i-' || i,
                md5('%s' || i)::uuid,
                extract(year from date '2016-01-01' + i %% 3000 + %d)::int, %s, %s, %s, %s,
                date '2016-01-01' + i %% 3000 + %d, date '2016-01-01' + i %% 3000 + %d + 365
              from generate_series(1, :initiatives) i
            """;

    private static final List<String> PROJECTIONS =
            List.of(
                    """
                    insert into initiative (division, initiative, kind, launched_on, stage)
                    select division, initiative, word, true_on, 1 from fact where kind = 'LAUNCHED'
                    """,
                    """
                    insert into money_movement
                    select stream || position, division, initiative,
                        kind, year, cents, half_days
                      from fact where kind in ('ALLOCATED', 'GRANTED', 'SPENT')
                    """,
                    """
                    insert into stop (stop_id, division, initiative, spent_on, use_by, due_on,
                        reason)
                    select about, division, initiative, from_on, until_on, true_on, word
                      from fact where kind = 'STOPPED'
                    """,
                    """
                    insert into fact_stream select stream, max(position), max(known_at)
                      from fact group by stream
                    """,
                    "analyze");

    private ManyFacts() {}

    static void fill(JdbcClient jdbc, int initiatives) {
        jdbc.sql("set transaction_timeout = 0").update();
        divisions(jdbc);
        facts(jdbc, initiatives, 0, 0, "LAUNCHED", "0", "0", "null", "'PROTOTYPE'");
        facts(jdbc, initiatives, 1, 0, "GRANTED", "50000", "10", "null", "'FIRST'");
        for (int i = 0; i < 3; i++) {
            facts(jdbc, initiatives, 2 + i, 30 * i, "SPENT", "9900 + i % 77", "2", "null", "null");
            facts(
                    jdbc,
                    initiatives,
                    5 + i,
                    90 + 80 * i,
                    "USED",
                    "0",
                    "0",
                    "i % 5 * (3 + " + i + ")",
                    "case when i % 4 = 0 then 'DECLARED' else 'MEASURED' end");
        }
        facts(jdbc, initiatives, 8, 60, "STAGE_ENTERED", "0", "0", "1", "'PILOT'");
        facts(jdbc, initiatives, 9, 400, "FLAGGED", "0", "0", "null", "'IMPORTED'");
        jdbc.sql(
                        """
                        update fact set kind = 'STOPPED', word = 'NOT_USED'
                         where kind = 'FLAGGED' and position % 50 = 9
                        """)
                .update();
        PROJECTIONS.forEach(sql -> jdbc.sql(sql).update());
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
                                days,
                                days,
                                kind,
                                kind + position,
                                days,
                                cents,
                                halfDays,
                                number,
                                word,
                                days,
                                days))
                .param("initiatives", initiatives)
                .update();
    }
}
