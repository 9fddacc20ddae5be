package org.essaim.reporting.money.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open figures on money and time. */
@RestController
@RequestMapping("/api/v1/money")
class MoneyReadApi {

    private final MoneyFigures figures;
    private final AskedDays days;

    MoneyReadApi(MoneyFigures figures, AskedDays days) {
        this.figures = figures;
        this.days = days;
    }

    /**
     * Money and time of every admitted division, zeros included.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/divisions")
    List<MoneyOfDivision> divisions(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return figures.divisions(days.asked(trueOn, knownOn));
    }

    /**
     * Money and time of every division and year with a movement.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/years")
    List<MoneyOfYear> years(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return figures.years(days.asked(trueOn, knownOn));
    }

    /**
     * Money and time of the federation.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/total")
    MoneyTotal total(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return figures.total(days.asked(trueOn, knownOn));
    }
}
