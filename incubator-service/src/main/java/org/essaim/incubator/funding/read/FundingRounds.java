package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.RoundKind;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every grant with the round that it paid (R22, R32, R33). */
@Component
public class FundingRounds {

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

    private static final List<String> ORDER =
            List.of(
                    "g.initiative collate \"C\"",
                    "g.division collate \"C\"",
                    "g.round",
                    "g.grant_id");

    private static final String TABLE = "funding_grant";

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    FundingRounds(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Bean
    static Projection fundingRoundTables() {
        return Projection.of("funding-rounds", "funding_grant");
    }

    /** A grant as it was given; a round is counted from 1. */
    public record Given(
            UUID grantId,
            DivisionId division,
            InitiativeId initiative,
            int round,
            RoundKind kind,
            Amount amount,
            LocalDate grantedOn,
            LocalDate term) {}

    public void granted(Given given) {
        rows.writeTogether(
                TABLE,
                """
                insert into funding_grant
                    (grant_id, division, initiative, round, kind, granted_on, term,
                     granted_cents, granted_half_days)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::text[],
                                     ?::date[], ?::date[], ?::bigint[], ?::bigint[])
                """,
                given.grantId(),
                given.division().value(),
                given.initiative().value(),
                given.round(),
                given.kind().name(),
                given.grantedOn(),
                given.term(),
                given.amount().money().cents(),
                given.amount().time().halfDays());
    }

    /** A reopening counts down; no division touches the grant of another. */
    public void released(DivisionId division, UUID grantId, Amount amount) {
        rows.write(
                TABLE,
                """
                update funding_grant
                   set released_cents = released_cents + ?,
                       released_half_days = released_half_days + ?
                 where grant_id = ? and division = ?
                """,
                amount.money().cents(),
                amount.time().halfDays(),
                grantId,
                division.value());
    }

    /** By initiative, then round; null filters leave nothing out. */
    List<FundingRoundRow> rounds(
            String division, String initiative, RoundKind kind, PageRequest part) {
        return KeysetQuery.of(ROUNDS)
                .where("g.division = :division", "division", division)
                .where("g.initiative = :initiative", "initiative", initiative)
                .where("g.kind = :kind", "kind", kind == null ? null : kind.name())
                .after(
                        ORDER,
                        part.afterRow(
                                key ->
                                        List.of(
                                                key.text(0),
                                                key.text(1),
                                                (int) key.number(2),
                                                key.id(3))))
                .in(jdbc, ORDER, part.most())
                .query(RecordMapper.of(FundingRoundRow.class))
                .list();
    }

    static String key(FundingRoundRow row) {
        return SortKey.of(row.initiative(), row.division(), row.round(), row.grantId());
    }
}
