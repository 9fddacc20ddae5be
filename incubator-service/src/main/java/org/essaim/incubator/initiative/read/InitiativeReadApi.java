package org.essaim.incubator.initiative.read;

import org.essaim.contract.Kind;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is tried where in the federation, and how far it is. */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeReadApi {

    private final InitiativeQueries queries;

    InitiativeReadApi(InitiativeQueries queries) {
        this.queries = queries;
    }

    /**
     * All initiatives of the federation, by name.
     *
     * @param stage one of R80's, or CLOSED
     * @param stopped only those whose funding is stopped, or only those whose funding runs
     */
    @Members
    @GetMapping
    Page<InitiativeRow> initiatives(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) Kind kind,
            @RequestParam(required = false) Boolean stopped,
            PageRequest part) {
        return queries.initiatives(
                new InitiativeFilter(division, stage, kind, stopped), part.orWhole());
    }

    /** How many are at which stage in each division (R80). */
    @Members
    @GetMapping("/stages")
    Page<StageRow> stages(@RequestParam(required = false) String division, PageRequest part) {
        return queries.stages(division, part.orWhole());
    }
}
