package org.essaim.reporting.portfolio.read;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.About;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many initiatives there are; closed, integrated and stopped ones count like all others. */
@RestController
@RequestMapping("/api/v1/portfolio")
class PortfolioReadApi {

    private final Stages stages;

    PortfolioReadApi(Stages stages) {
        this.stages = stages;
    }

    /** How many initiatives per division and stage, zeros left out. */
    @PublicOperation
    @GetMapping("/stages")
    Page<Stages.StageCount> stages(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.cut(
                About.division(division, stages.counts(asOf), Stages.StageCount::division),
                row -> SortKey.of(row.division(), row.stage().ordinal()));
    }

    /** How many initiatives, running, integrated and closed ones. */
    @PublicOperation
    @GetMapping("/total")
    Portfolio total(AsOf asOf) {
        return stages.portfolio(asOf);
    }
}
