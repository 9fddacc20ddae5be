package org.essaim.reporting.initiative.read;

import jakarta.validation.constraints.Size;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.Costly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was tried anywhere in the federation, and what became of it. */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeReadApi {

    private final InitiativeSearch search;
    private final InitiativeSummaries summaries;

    InitiativeReadApi(InitiativeSearch search, InitiativeSummaries summaries) {
        this.search = search;
        this.summaries = summaries;
    }

    /**
     * The initiatives of all divisions (R80, R84).
     *
     * @param q words of the title, of what hurt, and of what was tried and learnt, in French or
     *     English, with or without accents: all of them, 200 characters at most
     * @param category of the irritant that it was launched for (R90)
     * @param used whether somebody outside the team is proven to use it (R51)
     * @param stopped whether its funding is stopped (R62)
     * @param adoptable whether the board generalized it, so that others may adopt it (R71)
     * @param sort LATEST where absent
     */
    @Costly(atOnce = 6, ofOne = 2)
    @PublicOperation
    @GetMapping
    Page<FoundInitiative> initiatives(
            @RequestParam(required = false) @Size(max = SoughtWords.MOST_CHARACTERS) String q,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) InitiativeStage stage,
            @RequestParam(required = false) IrritantCategory category,
            @RequestParam(required = false) Boolean used,
            @RequestParam(required = false) Boolean stopped,
            @RequestParam(required = false) Boolean adoptable,
            @RequestParam(required = false) InitiativeSort sort,
            AsOf asOf,
            PageRequest part) {
        return search.page(
                asOf,
                new InitiativeFilter(q, division, stage, category, used, stopped, adoptable),
                sort == null ? InitiativeSort.LATEST : sort,
                part);
    }

    /**
     * One initiative: what hurt whom, what was tried, who uses it, what it cost, until when it
     * needs a user, why its funding was stopped, who adopted it and what was learnt.
     */
    @PublicOperation
    @GetMapping("/{division}/{initiative}")
    InitiativeSummary initiative(
            @PathVariable String division, @PathVariable String initiative, AsOf asOf) {
        return summaries
                .of(asOf, division, initiative)
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }
}
