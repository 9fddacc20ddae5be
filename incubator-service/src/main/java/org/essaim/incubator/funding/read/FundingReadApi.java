package org.essaim.incubator.funding.read;

import org.essaim.contract.RoundKind;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.essaim.web.limits.Costly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who was given what and did what with it, per division, year and initiative; JSON, CSV and JSON
 * Lines alike.
 */
@RestController
@RequestMapping("/api/v1/funding")
class FundingReadApi {

    /** {@code offset 0} has the years of one division found after the other, up to the limit. */
    private static final String YEARS =
            """
            select f.* from division d
              cross join lateral (
                select * from funding_year_figure g
                 where g.division = d.division offset 0) f
            """;

    /** Of the grants of one initiative; the lateral join finds the one of the row. */
    private static final String ROUNDS =
            """
            select g.*, s.spent_cents, s.spent_half_days,
                   g.granted_cents - g.released_cents - s.spent_cents as open_cents,
                   g.granted_half_days - g.released_half_days - s.spent_half_days
                       as open_half_days
              from funding_grant g
              cross join lateral (
                select coalesce(sum(case kind when 'SPENT' then cents
                                              when 'REVERSED' then -cents else 0 end), 0) as cents,
                       coalesce(sum(case kind when 'SPENT' then half_days
                                              when 'REVERSED' then -half_days else 0 end), 0)
                           as half_days
                  from funding_total t
                 where t.division = g.division and t.initiative = g.initiative) whole
              cross join lateral (
                select coalesce(sum(o.granted_cents - o.released_cents), 0) as cents,
                       coalesce(sum(o.granted_half_days - o.released_half_days), 0) as half_days
                  from funding_grant o
                 where o.division = g.division and o.initiative = g.initiative
                   and (o.granted_on, o.round, o.grant_id) < (g.granted_on, g.round, g.grant_id)
                ) older
              cross join lateral (
                select greatest(0, least(g.granted_cents - g.released_cents,
                                         whole.cents - older.cents))::bigint as spent_cents,
                       greatest(0, least(g.granted_half_days - g.released_half_days,
                                         whole.half_days - older.half_days))::bigint
                           as spent_half_days) s
            """;

    private static final SortOrder<FundingYearRow> BY_YEAR =
            SortOrder.by("d.division collate \"C\"", SortKey::text, FundingYearRow::division)
                    .then("year", SortKey::integer, FundingYearRow::year);
    private static final SortOrder<FundingRoundRow> BY_ROUND =
            SortOrder.by("g.initiative collate \"C\"", SortKey::text, FundingRoundRow::initiative)
                    .then("g.division collate \"C\"", SortKey::text, FundingRoundRow::division)
                    .then("g.round", SortKey::integer, FundingRoundRow::round)
                    .then("g.grant_id", SortKey::id, FundingRoundRow::grantId);

    private final JdbcClient jdbc;
    private final FundingFigures figures;
    private final FundedInitiatives initiatives;
    private final FundingAudit audit;

    FundingReadApi(
            JdbcClient jdbc,
            FundingFigures figures,
            FundedInitiatives initiatives,
            FundingAudit audit) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.initiatives = initiatives;
        this.audit = audit;
    }

    /**
     * What each division was given and did with it, sums of all years (R10); zeros where nothing
     * has moved.
     */
    @Members
    @GetMapping
    Page<FundingRow> divisions(@RequestParam(required = false) String division, PageRequest part) {
        return figures.divisions(division, part);
    }

    /** What each division was given, year by year. */
    @Members
    @GetMapping("/years")
    Page<FundingYearRow> years(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) Integer year,
            PageRequest part) {
        return KeysetQuery.of(YEARS)
                .where("d.division = :division", "division", division)
                .where("year = :year", "year", year)
                .page(jdbc, BY_YEAR, RecordMapper.of(FundingYearRow.class), part);
    }

    /** What was planned for each year, and what came of it (R10, R11). */
    @Members
    @GetMapping("/plan")
    Page<FundingPlanRow> plan(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) Integer year,
            PageRequest part) {
        return figures.plan(division, year, part);
    }

    /** What each initiative was granted, spent and holds. */
    @Members
    @GetMapping("/initiatives")
    Page<FundedInitiativeRow> initiatives(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            PageRequest part) {
        return initiatives.page(division, initiative, part);
    }

    /** What each round of each initiative was granted, and what came of it (R22, R32). */
    @Members
    @GetMapping("/rounds")
    Page<FundingRoundRow> rounds(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) RoundKind kind,
            PageRequest part) {
        return KeysetQuery.of(ROUNDS)
                .where("g.division = :division", "division", division)
                .where("g.initiative = :initiative", "initiative", initiative)
                .where("g.kind = :kind", "kind", kind)
                .page(jdbc, BY_ROUND, RecordMapper.of(FundingRoundRow.class), part);
    }

    /** Says which account breaks the double entry, if one does (R12). */
    @Costly
    @Members
    @GetMapping("/check")
    FundingCheck check() {
        return audit.check();
    }
}
