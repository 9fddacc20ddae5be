package org.essaim.reporting.opendata.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.reporting.opendata.domain.OpenAdoption;
import org.essaim.reporting.opendata.domain.OpenCase;
import org.essaim.reporting.opendata.domain.OpenCredit;
import org.essaim.reporting.opendata.domain.OpenDecision;
import org.essaim.reporting.opendata.domain.OpenDivision;
import org.essaim.reporting.opendata.domain.OpenEntry;
import org.essaim.reporting.opendata.domain.OpenFindings;
import org.essaim.reporting.opendata.domain.OpenInitiative;
import org.essaim.reporting.opendata.domain.OpenMeasure;
import org.essaim.reporting.opendata.domain.OpenMoney;
import org.essaim.reporting.opendata.domain.OpenSample;
import org.essaim.reporting.opendata.domain.OpenStop;

/**
 * All open tables, in the order of the archive. Each is made of facts in the order of their
 * streams, so that a rebuild gives the same bytes.
 */
final class OpenTables {

    /** Facts of the two days, up to where the log went when the question came. */
    private static final String TOLD =
            "true_on <= :trueOn and known_on <= :knownOn and seq <= :head";

    /** The kinds of facts are told apart here; what follows is every table's own. */
    private static final String PORTION =
            " from fact f %s where f.kind in (%s) and f.true_on <= :trueOn"
                    + " and f.known_on <= :knownOn and f.seq <= :head"
                    + " and (f.stream, f.position) > (:stream, :position)"
                    + " order by f.stream, f.position limit :most";

    private static final String DIVISIONS =
            """
            select d.division, d.number as dissatisfaction, d.true_on as admitted_on,
                case when v.number between 1 and :least - 1 then null else v.number end
                    as operational_volunteers,
                case when v.delight between 1 and :least - 1 then null else v.delight end
                    as manager_volunteers,
                case when l.told between 1 and :least - 1 then null else l.told end
                    as managers_launching,
                case when a.told between 1 and :least - 1 then null else a.told end
                    as managers_at_demos
              from (select * from fact where kind = 'DIVISION_ADMITTED' and %1$s) d
              left join lateral (select number, delight from fact
                   where kind = 'VOLUNTEERS_COUNTED' and division = d.division and %1$s
                   order by true_on desc, position desc limit 1) v on true
              left join lateral (select word::int as told from fact
                   where kind = 'VOLUNTEERS_COUNTED' and division = d.division
                     and word is not null and %1$s
                   order by true_on desc, position desc limit 1) l on true
              left join lateral (select other::int as told from fact
                   where kind = 'VOLUNTEERS_COUNTED' and division = d.division
                     and other is not null and %1$s
                   order by true_on desc, position desc limit 1) a on true
             order by d.division
            """
                    .formatted(TOLD);

    private static final String MONEY =
            """
            select division, year,
                coalesce(sum(cents) filter (where kind in ('ALLOCATED', 'WITHDRAWN')), 0)::bigint
                    as allocated_cents,
                coalesce(sum(half_days) filter (where kind in ('ALLOCATED', 'WITHDRAWN')),
                    0)::bigint
                    as allocated_half_days,
                coalesce(sum(cents) filter (where kind = 'GRANTED'), 0)::bigint as granted_cents,
                coalesce(sum(half_days) filter (where kind = 'GRANTED'), 0)::bigint
                    as granted_half_days,
                coalesce(sum(cents) filter (where kind = 'SPENT'), 0)::bigint as spent_cents,
                coalesce(sum(half_days) filter (where kind = 'SPENT'), 0)::bigint
                    as spent_half_days,
                coalesce(sum(cents) filter (where kind = 'REVERSED'), 0)::bigint as reversed_cents,
                coalesce(sum(half_days) filter (where kind = 'REVERSED'), 0)::bigint
                    as reversed_half_days,
                coalesce(sum(cents) filter (where kind in ('RELEASED', 'REOPENED')), 0)::bigint
                    as released_cents,
                coalesce(sum(half_days) filter (where kind in ('RELEASED', 'REOPENED')),
                    0)::bigint
                    as released_half_days
              from fact
             where kind in ('ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED', 'RELEASED',
                 'REOPENED') and %s
             group by division, year order by division, year
            """
                    .formatted(TOLD);

    private static final String ENTRIES =
            "select f.stream, f.position, f.division, f.initiative, f.kind, f.word, f.about,"
                    + " f.true_on, f.known_on, f.year, f.cents, f.half_days"
                    + PORTION.formatted(
                            "",
                            "'ALLOCATED', 'WITHDRAWN', 'GRANTED', 'SPENT', 'REVERSED', 'RELEASED',"
                                    + " 'REOPENED'");

    private static final String INITIATIVES =
            """
            select f.stream, f.position, f.division, f.initiative, title.text as title,
                f.word as kind, life.origin, f.true_on as launched_on,
                case when life.closed_on is not null then 'CLOSED'
                    when life.integrated_on is not null then 'INTEGRATED'
                    else (array['IDEA', 'PILOT', 'GROWTH', 'CONSOLIDATION', 'INTEGRATED'])
                        [coalesce(life.stage, 0) + 1] end as stage,
                coalesce(life.used, false) as used_product,
                coalesce(life.closed_on, life.integrated_on) as ended_on,
                tried.text as tried, learnt.text as learnt
            """
                    + PORTION.formatted(
                            """
                            left join lateral (select
                                 max(number) filter (where kind = 'STAGE_ENTERED') as stage,
                                 min(true_on) filter (where kind = 'INTEGRATED') as integrated_on,
                                 min(true_on) filter (where kind = 'CLOSED') as closed_on,
                                 max(word) filter (where kind = 'CLOSED') as tried,
                                 max(other) filter (where kind = 'CLOSED') as learnt,
                                 max(other) filter (where kind = 'ADOPTED') as origin,
                                 bool_or(number >= 1 and word <> 'DECLARED')
                                     filter (where kind = 'USED') as used
                               from fact where division = f.division
                                and initiative = f.initiative and %s) life on true
                            left join free_text title
                                on title.stream = f.stream collate "default"
                                    and title.digest = f.other
                            left join free_text tried
                                on tried.stream = f.stream collate "default"
                                    and tried.digest = life.tried
                            left join free_text learnt
                                on learnt.stream = f.stream collate "default"
                                    and learnt.digest = life.learnt
                            """
                                    .formatted(TOLD),
                            "'LAUNCHED'");

    private static final String MEASURES =
            "select f.stream, f.position, f.division, f.initiative, f.true_on as measured_on,"
                    + " f.known_on, f.word as level,"
                    + " case when f.number between 1 and :least - 1 then null else f.number end"
                    + " as users, f.number between 1 and :least - 1 as few_users,"
                    + " case when f.number < :least then null else f.delight end as delight"
                    + PORTION.formatted("", "'USED'");

    private static final String STOPS =
            "select f.stream, f.position, f.about as stop_id, f.division, f.initiative,"
                    + " f.word as reason, f.other_about as expense_id, f.from_on as spent_on,"
                    + " f.until_on as use_by, f.true_on as due_on, f.known_on, later.effective_on,"
                    + " later.reinstated_on, later.reinstated_for"
                    + PORTION.formatted(
                            """
                            left join lateral (select
                                 min(true_on) filter (where kind = 'STOP_APPLIED') as effective_on,
                                 min(true_on) filter (where kind = 'REINSTATED') as reinstated_on,
                                 min(word) filter (where kind = 'REINSTATED') as reinstated_for
                               from fact where about = f.about and %s) later on true
                            """
                                    .formatted(TOLD),
                            "'STOPPED'");

    private static final String CASES =
            "select f.stream, f.position, f.about as case_id, f.division, f.initiative,"
                    + " f.word as reason, f.true_on as measured_on,"
                    + " case when f.number < :least then null else f.number end as users,"
                    + " f.known_on"
                    + PORTION.formatted("", "'CASE_OPENED'");

    private static final String ADOPTIONS =
            "select f.stream, f.position, f.about as proposal_id, f.other as origin,"
                    + " proposed.other as origin_division, f.division, f.initiative,"
                    + " f.true_on as adopted_on, f.known_on"
                    + PORTION.formatted(
                            "left join lateral (select other from fact where about = f.about"
                                    + " and kind = 'PROPOSED' and "
                                    + TOLD
                                    + " limit 1) proposed on true",
                            "'ADOPTED'");

    private static final String DECISIONS =
            "select f.stream, f.position, f.about as matter_id, f.division, f.initiative,"
                    + " f.other_about as case_id, f.word as outcome, f.true_on as meeting_on,"
                    + " f.until_on as review_on, f.known_on"
                    + PORTION.formatted("", "'BOARD_DECIDED'");

    private static final String CREDITS =
            "select f.stream, f.position, f.about as case_id, f.division, f.initiative,"
                    + " f.word as adopting_division, f.other as adopting_initiative,"
                    + " f.true_on as adopted_on, f.known_on"
                    + PORTION.formatted("", "'CREDITED'");

    private static final String FINDINGS =
            """
            select division, count(*) filter (where kind = 'FINDING_OPENED') as opened,
                count(distinct about) filter (where kind = 'FINDING_ANSWERED') as answered,
                count(*) filter (where word = 'EXPLAINED') as explained,
                count(*) filter (where word = 'UPHELD') as upheld,
                count(*) filter (where word = 'WITHDRAWN') as withdrawn
              from fact
             where kind in ('FINDING_OPENED', 'FINDING_ANSWERED', 'FINDING_CLOSED') and %s
             group by division order by division
            """
                    .formatted(TOLD);

    private static final String SAMPLES =
            "select f.stream, f.position, f.about as sample_id, f.division, f.true_on as drawn_on,"
                    + " f.from_on as spent_from, f.until_on as spent_to, f.number as drawn,"
                    + " f.delight as population, f.word as seed, f.other as fingerprint, f.known_on"
                    + PORTION.formatted("", "'SAMPLE_DRAWN'");

    private static final List<OpenTable> TOLD_TABLES =
            List.of(
                    new OpenTable("divisions", OpenDivision.class, DIVISIONS, false),
                    new OpenTable("money", OpenMoney.class, MONEY, false),
                    new OpenTable("entries", OpenEntry.class, ENTRIES, true),
                    new OpenTable("initiatives", OpenInitiative.class, INITIATIVES, true),
                    new OpenTable("measures", OpenMeasure.class, MEASURES, true),
                    new OpenTable("stops", OpenStop.class, STOPS, true),
                    new OpenTable("cases", OpenCase.class, CASES, true),
                    new OpenTable("adoptions", OpenAdoption.class, ADOPTIONS, true),
                    new OpenTable("decisions", OpenDecision.class, DECISIONS, true),
                    new OpenTable("credits", OpenCredit.class, CREDITS, true),
                    new OpenTable("findings", OpenFindings.class, FINDINGS, false),
                    new OpenTable("samples", OpenSample.class, SAMPLES, true));

    private static final List<OpenTable> ALL =
            Stream.concat(TOLD_TABLES.stream(), CountedTables.all().stream()).toList();

    private OpenTables() {}

    static List<OpenTable> all() {
        return ALL;
    }

    static Optional<OpenTable> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
