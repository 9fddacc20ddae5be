package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions belong to the federation, those that might follow, and their keys. */
@RestController
@RequestMapping("/api/v1/divisions")
public class DivisionReadApi {

    /** Divisions that are equally dissatisfied have the same rank. */
    private static final String DIVISIONS =
            """
            select d.*, n.text as name, s.text as source, o.text as override
              from (select rank() over (order by dissatisfaction desc)::int as rank, all_of.*
                      from division all_of) d
              left join shown_text s on s.stream = :own and s.digest = d.source_digest
              left join shown_text n on n.stream = :own and n.digest = d.name_digest
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

    DivisionReadApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The admitted divisions, the most dissatisfied first (R07). */
    @Members
    @GetMapping
    Page<DivisionRow> ranking(PageRequest part) {
        return ranked(DIVISIONS, BY_RANK, DivisionRow.class, part);
    }

    /** An admitted division, with its rank (R07). */
    @Members
    @GetMapping("/{division}")
    public DivisionRow division(@PathVariable DivisionId division) {
        return one(DIVISIONS, DivisionRow.class, division)
                .orElseThrow(() -> new NotFoundException(DivisionId.class, division));
    }

    /** Those who might be admitted, the most dissatisfied first (R07). */
    @Members
    @GetMapping("/candidates")
    public Page<CandidateRow> candidates(PageRequest part) {
        return ranked(CANDIDATES, CANDIDATES_BY_RANK, CandidateRow.class, part);
    }

    /** A division that might be admitted, with its rank (R07). */
    @Members
    @GetMapping("/candidates/{division}")
    public CandidateRow candidate(@PathVariable DivisionId division) {
        return one(CANDIDATES, CandidateRow.class, division)
                .orElseThrow(() -> new NotFoundException(CandidateRow.class, division));
    }

    /** How many managers volunteer, launch and attend demos in each division (R08). */
    @Members
    @GetMapping("/manager-engagement")
    Page<ManagerEngagementRow> managerEngagement(
            @RequestParam(required = false) String division, PageRequest part) {
        return KeysetQuery.of(MANAGERS)
                .where("d.division = :division", "division", division)
                .page(jdbc, BY_NAME, RecordMapper.of(ManagerEngagementRow.class), part);
    }

    /** The keys that a division signs with or signed with, the oldest first (R03). */
    @Members
    @GetMapping("/{division}/signing-keys")
    public Page<SigningKeyRow> signingKeys(@PathVariable DivisionId division, PageRequest part) {
        return part.of(
                jdbc.sql(KEYS + " where division = ? order by registered_on, key_id")
                        .param(division.value())
                        .query(RecordMapper.of(SigningKeyRow.class))
                        .list(),
                SigningKeyRow::keyId);
    }

    /** A key that a division signs with or signed with (R03). */
    @Members
    @GetMapping("/{division}/signing-keys/{keyId}")
    SigningKeyRow signingKey(@PathVariable DivisionId division, @PathVariable String keyId) {
        return jdbc.sql(KEYS + " where division = ? and key_id = ?")
                .params(division.value(), keyId)
                .query(RecordMapper.of(SigningKeyRow.class))
                .optional()
                .orElseThrow(() -> new NotFoundException(SigningKeyRow.class, keyId));
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
}
