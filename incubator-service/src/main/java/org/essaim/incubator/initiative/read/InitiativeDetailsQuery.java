package org.essaim.incubator.initiative.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.funding.read.FundedInitiatives;
import org.essaim.incubator.initiative.domain.KnownClocks;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the centre knows of one initiative. */
@Component
public record InitiativeDetailsQuery(JdbcClient jdbc, KnownClocks clocks, FundedInitiatives money) {

    private static final int MOST = 100;

    private static final String ITS =
            " where x.division = :division and x.initiative = :initiative order by ";

    /** Empty where no such initiative was launched. */
    public Optional<InitiativeDetails> of(DivisionId division, InitiativeId initiative) {
        Its its = new Its(jdbc, division, initiative);
        return its
                .rows(
                        InitiativeRow.class,
                        """
                        select x.*, t.text as title, a.text as address from initiative x
                          left join shown_text t
                            on t.stream = x.stream and t.digest = x.title_digest
                          left join shown_text a
                            on a.stream = x.stream and a.digest = x.address_digest
                        """,
                        "1")
                .stream()
                .findFirst()
                .map(row -> details(row, its));
    }

    private InitiativeDetails details(InitiativeRow row, Its its) {
        return new InitiativeDetails(
                row,
                money.page(row.division(), row.initiative(), PageRequest.FIRST).items().stream()
                        .findFirst()
                        .orElse(null),
                readUpTo(its.division()),
                its.rows(
                        FormerTitle.class,
                        """
                        select x.*, t.text as title from initiative_former_title x
                          join initiative i using (division, initiative)
                          left join shown_text t
                            on t.stream = i.stream and t.digest = x.title_digest
                        """,
                        "until_on desc, x.title_digest"),
                clocks.of(its.division(), its.initiative()).stream().limit(MOST).toList(),
                its.rows(
                        KnownEvidence.class,
                        "select * from review_evidence x",
                        "measured_on desc, evidence_id"),
                its.rows(KnownStop.class, "select * from stop x", "due_on desc, stop_id"),
                its.rows(KnownCase.class, "select * from generalization_case x", "case_id").stream()
                        .findFirst()
                        .orElse(null),
                its.rows(
                        KnownFinding.class,
                        "select * from control_finding x",
                        "closed_on is not null, due_on, finding_id"),
                its.rows(
                        KnownObstacle.class,
                        """
                        select x.*, t.text as what from obstacle x
                          left join shown_text t
                            on t.stream = x.stream and t.digest = x.what_digest
                        """,
                        "met_on desc, obstacle_id"));
    }

    private Instant readUpTo(DivisionId division) {
        return jdbc.sql("select watermark from subscription where stream = ?")
                .param(DivisionStream.of(division))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .filter(Predicate.not(Instant.EPOCH::equals))
                .orElse(null);
    }

    /** What is about an initiative. */
    private record Its(JdbcClient jdbc, DivisionId division, InitiativeId initiative) {

        /**
         * @param select of this class, as is the order; never of a caller's choice
         */
        private <T extends Record> List<T> rows(Class<T> row, String select, String order) {
            return jdbc.sql(select + ITS + order + " limit " + MOST)
                    .param("division", division.value())
                    .param("initiative", initiative.value())
                    .query(RecordMapper.of(row))
                    .list();
        }
    }
}
