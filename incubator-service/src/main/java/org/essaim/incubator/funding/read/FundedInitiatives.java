package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What initiatives were granted, spent and hold (R11). */
@Component
public class FundedInitiatives {

    private static final String SUMS =
            Stream.of("allocated", "granted", "spent", "reversed", "released")
                    .flatMap(what -> Stream.of(what + "_cents", what + "_half_days"))
                    .map("coalesce(sum(%1$s), 0)::bigint as %1$s"::formatted)
                    .collect(Collectors.joining(", "));

    private static final String INITIATIVES =
            """
            select f.*, granted_cents - released_cents - spent_cents + reversed_cents as open_cents,
                   granted_half_days - released_half_days - spent_half_days + reversed_half_days
                       as open_half_days
              from funding_total i
              cross join lateral (
                select i.initiative, i.division, %s from funding_figure g
                 where g.division = i.division and g.initiative = i.initiative) f
            """
                    .formatted(SUMS);

    /** Each once, found at the first of its sums: so a page costs a page. */
    private static final String FIRST_OF_ITS_SUMS =
            """
            i.initiative <> '' and not exists (
                select 1 from funding_total o
                 where o.division = i.division and o.initiative = i.initiative
                   and (o.year, o.kind) < (i.year, i.kind))
            """;

    private static final SortOrder<FundedInitiativeRow> BY_INITIATIVE =
            SortOrder.by(
                            "i.initiative collate \"C\"",
                            SortKey::text,
                            FundedInitiativeRow::initiative)
                    .then("i.division collate \"C\"", SortKey::text, FundedInitiativeRow::division);

    private final JdbcClient jdbc;

    FundedInitiatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null filters leave nothing out; who was never granted anything is not among them. */
    public Page<FundedInitiativeRow> page(String division, String initiative, PageRequest part) {
        return KeysetQuery.of(INITIATIVES)
                .when(true, FIRST_OF_ITS_SUMS)
                .where("i.division = :division", "division", division)
                .where("i.initiative = :initiative", "initiative", initiative)
                .page(jdbc, BY_INITIATIVE, RecordMapper.of(FundedInitiativeRow.class), part);
    }
}
