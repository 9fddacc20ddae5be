package org.essaim.reporting.generalization.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the board decided, and who is honoured for what others adopted. */
@RestController
@RequestMapping("/api/v1/spread")
class CreditReadApi {

    private static final int MOST = 1_000;

    private final CreditList honoured;
    private final AskedDays days;

    CreditReadApi(CreditList honoured, AskedDays days) {
        this.honoured = honoured;
        this.days = days;
    }

    /**
     * What the board decided (R02, R71), without who voted how; the latest thousand.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/decisions")
    List<CreditList.Decision> decisions(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return honoured.decisions(days.asked(trueOn, knownOn), MOST);
    }

    /**
     * Which divisions are credited for what others adopted (R75); the most adopted thousand.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/credits")
    List<CreditList.Credit> credits(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return honoured.credits(days.asked(trueOn, knownOn), MOST);
    }
}
