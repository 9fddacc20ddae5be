package org.essaim.benchmarks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills reporting's table of facts by SQL as its projection would have from the streams: a hundred
 * divisions over ten years and, of each initiative, a launch, a grant, three expenses, three
 * measures, a stage, and a stop, a closing, a case, an adoption or a flag. One in fifty is known
 * forty days late.
 */
final class ManyFacts {

    private static final String EACH =
            """
            insert into recorded_fact (stream, position, known_at, known_on, true_on,
             kind, division,
                initiative, subject_id, year, cents, half_days, payload)
            select 'division.division-' || (i %% 100), i * 16 + %1$d, known::timestamptz, known,
                day, kind, 'division-' || (i %% 100), 'i-' || i, md5(kind || %1$d || i)::uuid,
                case when %2$s > 0 then extract(year from day)::int end,
                case when %2$s > 0 then %2$s end, case when %2$s > 0 then 2 end,
                jsonb_build_object('division', 'division-' || (i %% 100), 'initiative', 'i-' || i,
                    'flags', '[]'::jsonb, 'madeUp', '[]'::jsonb) || %3$s
              from generate_series(1, :initiatives) i,
                lateral (select
                    date '2016-01-01' + (i * 7919::bigint %% 3600)::int + %4$d as day) a,
                lateral (select day + case when i %% 50 = 0 then 40 else 0 end as known) b,
                lateral (select %5$s as kind) c
            """;

    private static final String TEXT = "'sha256:' || repeat('0', 64)";
    private static final String AMOUNT =
            """
            'amount', '{"money": {"cents": 100, "currency": "EUR"}, "time": {"halfDays": 2}}'::jsonb
            """;

    private static final String LAUNCHED =
            "jsonb_build_object('title', %s, 'kind', 'PROTOTYPE', 'launchedOn', day)"
                    .formatted(TEXT);

    private static final String GRANTED =
            """
            jsonb_build_object('grantId', md5(kind || i)::uuid, 'round', 1, 'kind', 'FIRST',
                'grantedOn', day, 'term', day + 365, %s)
            """
                    .formatted(AMOUNT);

    private static final String SPENT =
            """
            jsonb_build_object('expenseId', md5(kind || i)::uuid, 'label', %s, 'spentOn', day,
                'useBy', day + 365, %s)
            """
                    .formatted(TEXT, AMOUNT);

    private static final String USED =
            """
            jsonb_build_object('evidenceId', md5(kind || i)::uuid, 'measuredOn', day,
                'users', i %% 5 * (3 + %d),
                'level', case when i %% 4 = 0 then 'DECLARED' else 'MEASURED' end)
            """;

    private static final String ENTERED =
            "jsonb_build_object('from', 'IDEA', 'stage', 'PILOT', 'enteredOn', day)";

    private static final String LAST =
            """
            case when i % 100 < 20 then 'STOPPED' when i % 100 < 30 then 'CLOSED'
                when i % 100 < 32 then 'CASE_OPENED' when i % 100 < 33 then 'ADOPTED'
                else 'FLAGGED' end
            """;

    /** With the members of each of these messages; a reader leaves alone what it does not know. */
    private static final String ANY =
            """
            jsonb_build_object('stopId', md5(kind || '9' || i)::uuid,
                'expenseId', md5('SPENT' || i)::uuid, 'spentOn', day - 366, 'useBy', day - 1,
                'dueOn', day, 'reason', case kind when 'CASE_OPENED' then 'USERS'
                    else 'NOT_USED' end, 'watermark', '2026-01-01T00:00:00Z', 'policyVersion', 1,
                'decidedAt', '2026-01-01T00:00:00Z', 'tried', %1$s, 'learnt', %1$s, 'closedOn', day,
                'caseId', md5(kind || i)::uuid, 'evidenceId', md5(kind || i)::uuid,
                'measuredOn', day, 'users', 20, 'openedOn', day,
                'proposalId', md5(kind || i)::uuid, 'origin', 'i-' || i / 2, 'acceptedOn', day,
                'flagId', md5(kind || i)::uuid, 'flag', 'SPLIT', 'about', md5(kind || i)::uuid,
                'flaggedFor', day)
            """
                    .formatted(TEXT);

    private static final List<String> REST =
            List.of(
                    """
                    insert into recorded_fact (stream, position, known_at, known_on, true_on, kind,
                        division, initiative, subject_id, payload)
                    select 'centre', 1000 + position, known_at, known_on + 30, true_on + 30,
                        'REINSTATED', division, initiative, subject_id,
                        jsonb_build_object('division', division, 'initiative', initiative,
                            'stopId', subject_id, 'reason', 'EVIDENCE', 'because', subject_id,
                            'policyVersion', 1, 'decidedAt', '2026-01-01T00:00:00Z')
                      from recorded_fact where kind = 'STOPPED' and position % 7 = 0
                    """,
                    """
                    insert into fact_stream select stream, max(position), max(known_at)
                      from recorded_fact group by stream
                    """,
                    // As the server does by itself after so many rows.
                    "vacuum (analyze) recorded_fact",
                    "analyze");

    private ManyFacts() {}

    static void fill(JdbcClient jdbc, int initiatives) {
        jdbc.sql("set transaction_timeout = 0").update();
        divisions(jdbc);
        facts(jdbc, initiatives, 0, "0", LAUNCHED, 0, "'LAUNCHED'");
        facts(jdbc, initiatives, 1, "50000", GRANTED, 0, "'GRANTED'");
        for (int i = 0; i < 3; i++) {
            facts(jdbc, initiatives, 2 + i, "(9900 + i % 77)", SPENT, 30 * i, "'SPENT'");
            facts(jdbc, initiatives, 5 + i, "0", USED.formatted(i), 90 + 80 * i, "'USED'");
        }
        facts(jdbc, initiatives, 8, "0", ENTERED, 60, "'STAGE_ENTERED'");
        facts(jdbc, initiatives, 9, "0", ANY, 366, LAST);
        REST.forEach(sql -> jdbc.sql(sql).update());
    }

    /** One more expense of some initiative, as it would come in while people look. */
    static void oneMore(JdbcClient jdbc, int number, int initiatives) {
        int initiative = 1 + number * 31 % initiatives;
        jdbc.sql(
                        """
                        insert into recorded_fact (stream, position, known_at, known_on, true_on,
                            kind, division, initiative, subject_id, year, cents, half_days, payload)
                        select 'more', i, now(), day, day, kind, :division, :initiative,
                            md5('more' || i)::uuid, extract(year from day)::int, 100, 1,
                            jsonb_build_object('division', :division, 'initiative', :initiative,
                                'flags', '[]'::jsonb, 'madeUp', '[]'::jsonb) || %s
                          from (values (:n, current_date, 'SPENT')) as one (i, day, kind)
                        """
                                .formatted(SPENT))
                .param("n", number)
                .param("division", "division-" + initiative % 100)
                .param("initiative", "i-" + initiative)
                .update();
    }

    private static void divisions(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        insert into recorded_fact (stream, position, known_at, known_on, true_on,
                            kind, division, year, cents, half_days, payload)
                        select 'centre', 2 * d + allocation, now(), date '2016-01-01',
                            date '2016-01-01',
                            case allocation when 0 then 'DIVISION_ADMITTED' else 'ALLOCATED' end,
                            'division-' || d, case allocation when 1 then 2016 end,
                            case allocation when 1 then 900000000 end,
                            case allocation when 1 then 0 end,
                            jsonb_build_object('division', 'division-' || d, 'dissatisfaction', 50,
                                'source', %s, 'admittedOn', '2016-01-01', 'year', 2016,
                                'allocationId', md5('a' || d)::uuid, 'allocatedOn', '2016-01-01',
                                'madeUp', '[]'::jsonb, %s)
                          from generate_series(0, 99) d, generate_series(0, 1) allocation
                        """
                                .formatted(TEXT, AMOUNT))
                .update();
    }

    private static void facts(
            JdbcClient jdbc,
            int initiatives,
            int position,
            String cents,
            String payload,
            int days,
            String kind) {
        jdbc.sql(EACH.formatted(position, cents, payload, days, kind))
                .param("initiatives", initiatives)
                .update();
    }
}
