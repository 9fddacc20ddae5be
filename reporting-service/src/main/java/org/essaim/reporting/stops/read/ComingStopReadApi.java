package org.essaim.reporting.stops.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What would be stopped next. */
@RestController
@RequestMapping("/api/v1/stops/coming")
class ComingStopReadApi {

    private final UseReports reports;
    private final AskedDays days;

    ComingStopReadApi(UseReports reports, AskedDays days) {
        this.reports = reports;
        this.days = days;
    }

    /**
     * What stops within a year unless somebody uses what came of the money (R62).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping
    List<UseReport.ComingStop> coming(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return reports.of(days.asked(trueOn, knownOn)).coming();
    }
}
