package org.essaim.reporting.usage.read;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.recount.domain.DivisionUse;
import org.essaim.reporting.recount.domain.MonthInUse;
import org.essaim.reporting.recount.domain.MonthOfUse;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.usage.domain.Survival;
import org.essaim.reporting.usage.domain.SurvivalStep;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
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

    UseReadApi(UseReports reports) {
        this.reports = reports;
    }

    /** What of the money of each division was used within twelve months (R61). */
    @PublicOperation
    @GetMapping("/divisions")
    Page<DivisionUse> divisions(
            @RequestParam(required = false) String division, AsOf asOf, PageRequest part) {
        return part.cut(
                About.division(division, reports.of(asOf).divisions(), DivisionUse::division),
                DivisionUse::division);
    }

    /** Used products and their users, month by month, of those measured in it (R51). */
    @PublicOperation
    @GetMapping("/months")
    Page<MonthOfUse> months(AsOf asOf, PageRequest part) {
        return part.cut(reports.of(asOf).months(), row -> row.month().toString());
    }

    /**
     * Products in use at the end of each month, and their users: the last measure of each is
     * carried forward for twelve months at most, and not past its closing (R50).
     */
    @PublicOperation
    @GetMapping("/in-use")
    Page<MonthInUse> inUse(AsOf asOf, PageRequest part) {
        return part.cut(reports.of(asOf).inUse(), row -> row.month().toString());
    }

    /** How long it takes from a launch to the first proven use, as a Kaplan–Meier curve. */
    @PublicOperation
    @GetMapping("/survival")
    Page<SurvivalStep> survival(AsOf asOf, PageRequest part) {
        return part.cut(
                Survival.curve(reports.of(asOf).spans()), row -> "%08d".formatted(row.days()));
    }
}
