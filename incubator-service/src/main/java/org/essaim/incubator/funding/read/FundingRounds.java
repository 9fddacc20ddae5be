package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.RoundKind;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every grant with the round that it paid (R22, R32, R33). */
@Component
class FundingRounds {

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

    private static final SortOrder<FundingRoundRow> ORDER =
            SortOrder.by("g.initiative collate \"C\"", SortKey::text, FundingRoundRow::initiative)
                    .then("g.division collate \"C\"", SortKey::text, FundingRoundRow::division)
                    .then("g.round", SortKey::integer, FundingRoundRow::round)
                    .then("g.grant_id", SortKey::id, FundingRoundRow::grantId);

    private final JdbcClient jdbc;

    FundingRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By initiative, then round; null filters leave nothing out. */
    Page<FundingRoundRow> rounds(
            String division, String initiative, RoundKind kind, PageRequest part) {
        return KeysetQuery.of(ROUNDS)
                .where("g.division = :division", "division", division)
                .where("g.initiative = :initiative", "initiative", initiative)
                .where("g.kind = :kind", "kind", kind)
                .page(jdbc, ORDER, RecordMapper.of(FundingRoundRow.class), part);
    }
}
