package org.essaim.reporting.generalization.read;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What attracts users, who adopted it, and who is credited. */
@RestController
@RequestMapping("/api/v1/generalization")
class GeneralizationReadApi {

    private static final int MOST = 1_000;

    private final FactTable facts;
    private final Adoptions adoptions;

    GeneralizationReadApi(FactTable facts, Adoptions adoptions) {
        this.facts = facts;
        this.adoptions = adoptions;
    }

    /** The generalization cases, by initiative (R70). */
    @PublicOperation
    @GetMapping("/cases")
    Page<Case> cases(About about, AsOf asOf, PageRequest part) {
        return Case.page(facts, asOf, about, part);
    }

    /** Who adopted what from whom, what adapting it cost and who uses it there (R74). */
    @PublicOperation
    @GetMapping("/adoptions")
    Page<Adoption> adoptions(About about, AsOf asOf, PageRequest part) {
        return adoptions.page(asOf, about, part);
    }

    /** What the board decided (R02, R71), without who voted how; the latest thousand. */
    @PublicOperation
    @GetMapping("/decisions")
    Page<BoardDecision> decisions(About about, AsOf asOf, PageRequest part) {
        return part.of(
                about.of(
                        BoardDecision.all(facts).latest(asOf, MOST),
                        BoardDecision::division,
                        BoardDecision::initiative),
                row -> row.agendaItemId().toString());
    }

    /** Which divisions are credited for what others adopted (R75); the most adopted thousand. */
    @PublicOperation
    @GetMapping("/credits")
    Page<CreditedInitiative> credits(About about, AsOf asOf, PageRequest part) {
        return part.of(
                about.of(
                        CreditedInitiative.most(facts, asOf, MOST),
                        CreditedInitiative::division,
                        CreditedInitiative::initiative),
                row -> SortKey.of(row.division(), row.initiative()));
    }
}
