package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
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

    private final JdbcClient jdbc;
    private final CaseQueries cases;
    private final LineageQueries lineage;

    CaseReadApi(JdbcClient jdbc, CaseQueries cases, LineageQueries lineage) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.lineage = lineage;
    }

    /**
     * The cases, as they opened by themselves (R70), and what the board decided on them (R71).
     *
     * @param standing OPEN, POSTPONED or GENERALIZED; all where absent
     * @param sort NAME where absent
     */
    @Members
    @GetMapping("/cases")
    Page<Case> cases(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) CaseStanding standing,
            @RequestParam(defaultValue = "NAME") CaseSort sort,
            PageRequest part) {
        return KeysetQuery.of(CaseQueries.CASES)
                .where("division = :division", "division", division)
                .where("initiative = :initiative", "initiative", initiative)
                .where("standing = :standing", "standing", standing)
                .page(jdbc, sort.order(), RecordMapper.of(Case.class), part);
    }

    /** One case: where it is relevant and why, what was offered and answered, and the credits. */
    @Members
    @GetMapping("/cases/{caseId}")
    CaseDetails details(@PathVariable UUID caseId) {
        return cases.details(caseId).orElseThrow(() -> new NotFoundException(Case.class, caseId));
    }

    /** The tree of who adopted from whom, with use and cost of each (R74). */
    @Members
    @GetMapping("/lineage/{division}/{initiative}")
    LineageNode lineage(@PathVariable DivisionId division, @PathVariable InitiativeId initiative) {
        return lineage.tree(division.value(), initiative.value())
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }
}
