package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
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

/** What people love so much that other divisions should know of it (R70). */
@RestController
@RequestMapping("/api/v1/generalization")
class CaseReadApi {

    private static final SortOrder<Case> BY_NAME =
            SortOrder.by("initiative collate \"C\"", SortKey::text, Case::initiative)
                    .then("division collate \"C\"", SortKey::text, Case::division);

    /** With what became of the measure that opened it (R53). */
    private static final String CASES =
            """
            select * from (
                select c.*, m.withdrawn_on as evidence_withdrawn_on
                  from generalization_case c
                  left join generalization_measure m
                    on m.division = c.division and m.evidence_id = c.evidence_id) cases
            """;

    private final JdbcClient jdbc;
    private final TargetMatches matches;
    private final Descriptions descriptions;
    private final LineageQueries lineage;

    CaseReadApi(
            JdbcClient jdbc,
            TargetMatches matches,
            Descriptions descriptions,
            LineageQueries lineage) {
        this.jdbc = jdbc;
        this.matches = matches;
        this.descriptions = descriptions;
        this.lineage = lineage;
    }

    /**
     * The cases, as they opened by themselves (R70), and what the board decided on them (R71); by
     * name of the initiative.
     *
     * @param standing OPEN, POSTPONED or GENERALIZED; all where absent
     */
    @Members
    @GetMapping("/cases")
    Page<Case> cases(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) CaseStanding standing,
            PageRequest part) {
        return KeysetQuery.of(CASES)
                .where("division = :division", "division", division)
                .where("standing = :standing", "standing", standing)
                .page(jdbc, BY_NAME, RecordMapper.of(Case.class), part);
    }

    /** One case: where it is relevant and why, what was offered and answered, and the credits. */
    @Members
    @GetMapping("/cases/{caseId}")
    CaseDetails details(@PathVariable UUID caseId) {
        return jdbc.sql(CASES + " where case_id = ?")
                .param(caseId)
                .query(Case.class)
                .optional()
                .map(
                        row ->
                                new CaseDetails(
                                        row,
                                        descriptions.of(caseId).orElse(null),
                                        matches.shown(caseId),
                                        proposals(caseId),
                                        credits(caseId)))
                .orElseThrow(() -> new NotFoundException(Case.class, caseId));
    }

    /** The tree of who adopted from whom, with use and cost of each (R74). */
    @Members
    @GetMapping("/lineage/{division}/{initiative}")
    LineageNode lineage(@PathVariable DivisionId division, @PathVariable InitiativeId initiative) {
        return lineage.tree(division.value(), initiative.value())
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }

    /** A reason is a text of the division that declined. */
    private List<Proposal> proposals(UUID caseId) {
        return jdbc.sql(
                        """
                        select coalesce(p.tag, g.text) as tag, p.*, t.text as reason,
                               b.text as board_reason from proposal p
                          left join division d on d.division = p.target
                          left join shown_text t
                            on t.stream = d.stream and t.digest = p.reason_digest
                          left join shown_text g
                            on g.stream = d.stream and g.digest = p.tag_digest
                          left join shown_text b
                            on b.stream = ? and b.digest = p.board_reason_digest
                         where p.case_id = ? order by p.proposed_on, p.target collate "C"
                        """)
                .params(DivisionStream.CENTRE, caseId)
                .query(RecordMapper.of(Proposal.class))
                .list();
    }

    /** An owner is shown as long as the consent lasts. */
    private List<CreditRow> credits(UUID caseId) {
        return jdbc.sql(
                        """
                        select k.adopting_division, k.adopted_as, k.credited_on,
                               case when k.owner = o.consenting then k.owner end as owner
                          from credit k
                          join generalization_case c using (case_id)
                          left join generalization_initiative o
                            on o.division = c.division and o.initiative = c.initiative
                         where k.case_id = ?
                         order by k.credited_on, k.adopting_division collate "C", k.adopted_as
                        """)
                .param(caseId)
                .query(CreditRow.class)
                .list();
    }
}
