package org.essaim.incubator.generalization.read;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people love so much that other divisions should know of it (R70). */
@RestController
@RequestMapping("/api/v1/generalization")
class CaseReadApi {

    private final CaseQueries cases;
    private final LineageQueries lineage;

    CaseReadApi(CaseQueries cases, LineageQueries lineage) {
        this.cases = cases;
        this.lineage = lineage;
    }

    /**
     * The cases, as they opened by themselves (R70), and what the board decided on them (R71).
     *
     * @param standing OPEN, POSTPONED or GENERALIZED; all where absent
     */
    @Members
    @GetMapping("/cases")
    Page<Case> cases(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) CaseStanding standing,
            PageRequest part) {
        return cases.cases(division, standing == null ? null : standing.name(), part.orWhole());
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
