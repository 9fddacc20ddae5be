package org.essaim.reporting.portfolio.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where initiatives stand; closed, integrated and stopped ones are counted like all others. */
@RestController
@RequestMapping("/api/v1/portfolio")
class PortfolioReadApi {

    private final Stages stages;
    private final AskedDays days;

    PortfolioReadApi(Stages stages, AskedDays days) {
        this.stages = stages;
        this.days = days;
    }

    /**
     * How many initiatives per division and stage, zeros left out.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/stages")
    List<StageRow> stages(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return stages.rows(days.asked(trueOn, knownOn));
    }

    /**
     * How many initiatives, closed, integrated, stopped and used ones.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/total")
    PortfolioTotal total(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return stages.total(days.asked(trueOn, knownOn));
    }
}
