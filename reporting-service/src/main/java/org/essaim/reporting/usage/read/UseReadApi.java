package org.essaim.reporting.usage.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.reporting.usage.domain.Survival;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who uses what came of the money; figures of fewer than five people are left out (R100). */
@RestController
@RequestMapping("/api/v1/use")
class UseReadApi {

    private final UseReports reports;
    private final AskedDays days;

    UseReadApi(UseReports reports, AskedDays days) {
        this.reports = reports;
        this.days = days;
    }

    /**
     * What of the money of each division was used within twelve months (R61).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/divisions")
    List<UseReport.DivisionUse> divisions(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return reports.of(days.asked(trueOn, knownOn)).divisions();
    }

    /**
     * Used products and their users, month by month (R51).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/months")
    List<UseReport.MonthOfUse> months(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return reports.of(days.asked(trueOn, knownOn)).months();
    }

    /**
     * How long it takes from a launch to the first proven use, as a Kaplan–Meier curve.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/survival")
    List<Survival.Step> survival(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return SurvivalOf.report(reports.of(days.asked(trueOn, knownOn)));
    }
}
