package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The divisions of the federation, those that might follow, and their keys. */
@Component
public class DivisionQueries {

    /** Divisions that are equally dissatisfied have the same rank. */
    private static final String DIVISIONS =
            """
            select d.*, s.text as source, o.text as override
              from (select rank() over (order by dissatisfaction desc)::int as rank, all_of.*
                      from division all_of) d
              left join shown_text s on s.stream = :own and s.digest = d.source_digest
              left join shown_text o on o.stream = :own and o.digest = d.override_digest
            """;

    private static final String CANDIDATES =
            """
            select d.*, t.text as source
              from (select rank() over (order by dissatisfaction desc)::int as rank, all_of.*
                      from division_candidate all_of) d
              left join shown_text t on t.stream = :own and t.digest = d.source_digest
            """;

    private static final String MANAGERS =
            """
            select d.division, m.operational, m.managers, m.managers_launching,
                   m.managers_at_demos, m.counted_on
              from division d left join division_manager_engagement m using (division)
            """;

    private static final String KEYS =
            "select key_id, public_key, registered_on, revoked_on from division_key";

    private static final SortOrder<DivisionRow> BY_RANK =
            byRank(DivisionRow::dissatisfaction, DivisionRow::division);
    private static final SortOrder<CandidateRow> CANDIDATES_BY_RANK =
            byRank(CandidateRow::dissatisfaction, CandidateRow::division);
    private static final SortOrder<ManagerEngagementRow> BY_NAME =
            SortOrder.by("d.division collate \"C\"", SortKey::text, ManagerEngagementRow::division);

    private final JdbcClient jdbc;

    DivisionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most dissatisfied first. */
    Page<DivisionRow> divisions(PageRequest part) {
        return ranked(DIVISIONS, BY_RANK, DivisionRow.class, part);
    }

    Optional<DivisionRow> division(DivisionId division) {
        return one(DIVISIONS, DivisionRow.class, division);
    }

    /** The most dissatisfied first. */
    Page<CandidateRow> candidates(PageRequest part) {
        return ranked(CANDIDATES, CANDIDATES_BY_RANK, CandidateRow.class, part);
    }

    Optional<CandidateRow> candidate(DivisionId division) {
        return one(CANDIDATES, CandidateRow.class, division);
    }

    private <T extends Record> Page<T> ranked(
            String select, SortOrder<T> order, Class<T> row, PageRequest part) {
        return KeysetQuery.of(select)
                .param("own", DivisionStream.CENTRE)
                .page(jdbc, order, RecordMapper.of(row), part);
    }

    private static <T> SortOrder<T> byRank(
            Function<T, Integer> dissatisfaction, Function<T, String> division) {
        return SortOrder.<T, Integer>by(
                        "(-d.dissatisfaction)",
                        SortKey::integer,
                        row -> -dissatisfaction.apply(row))
                .then("d.division collate \"C\"", SortKey::text, division);
    }

    private <T extends Record> Optional<T> one(String select, Class<T> row, DivisionId division) {
        return jdbc.sql(select + " where d.division = :division")
                .param("own", DivisionStream.CENTRE)
                .param("division", division.value())
                .query(RecordMapper.of(row))
                .optional();
    }

    /** Every admitted division, also one that has counted nobody. */
    Page<ManagerEngagementRow> managerEngagement(PageRequest part) {
        return KeysetQuery.of(MANAGERS)
                .page(jdbc, BY_NAME, RecordMapper.of(ManagerEngagementRow.class), part);
    }

    /** The oldest first. */
    List<SigningKeyRow> signingKeys(DivisionId division) {
        return jdbc.sql(KEYS + " where division = ? order by registered_on, key_id")
                .param(division.value())
                .query(RecordMapper.of(SigningKeyRow.class))
                .list();
    }

    Optional<SigningKeyRow> signingKey(DivisionId division, String keyId) {
        return jdbc.sql(KEYS + " where division = ? and key_id = ?")
                .params(division.value(), keyId)
                .query(RecordMapper.of(SigningKeyRow.class))
                .optional();
    }

    /** Whether the first used product is known, so that no further one is asked about (R06). */
    public boolean hasUsedProduct() {
        return jdbc.sql("select exists (select 1 from used_product)").query(Boolean.class).single();
    }
}
