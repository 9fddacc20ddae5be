package org.essaim.reporting.money.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money by kind of round, and the draws of control. */
@RestController
@RequestMapping("/api/v1/money")
class RoundReadApi {

    private static final int MOST = 1_000;

    private final Samples samples;
    private final MoneyFigures figures;
    private final AskedDays days;

    RoundReadApi(Samples samples, MoneyFigures figures, AskedDays days) {
        this.samples = samples;
        this.figures = figures;
        this.days = days;
    }

    /**
     * What control drew by chance, with the seed and the fingerprint to draw it again (R95); the
     * latest thousand.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/samples")
    List<Samples.Sample> samples(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return samples.latest(days.asked(trueOn, knownOn), MOST);
    }

    /**
     * What was granted, by division, kind of round and year (R22, R30, R33).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/rounds")
    List<MoneyOfRound> rounds(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return figures.rounds(days.asked(trueOn, knownOn));
    }
}
