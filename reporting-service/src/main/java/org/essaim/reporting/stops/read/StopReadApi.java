package org.essaim.reporting.stops.read;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.recount.domain.ComingStop;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was stopped, reinstated stops included, and what would be next. */
@RestController
@RequestMapping("/api/v1/stops")
class StopReadApi {

    private final Stops stops;
    private final UseReports reports;

    StopReadApi(Stops stops, UseReports reports) {
        this.stops = stops;
        this.reports = reports;
    }

    /** Every stop, with its reason and what became of it (R62, R67). */
    @PublicOperation
    @GetMapping
    Page<Stop> stops(About about, AsOf asOf, PageRequest part) {
        return part.page(stops.asDue(asOf, about, part), Stop::key);
    }

    /** What stops within a year unless somebody uses what came of the money (R62). */
    @PublicOperation
    @GetMapping("/coming")
    Page<ComingStop> coming(About about, AsOf asOf, PageRequest part) {
        return part.cut(
                about.of(reports.of(asOf).coming(), ComingStop::division, ComingStop::initiative),
                row -> SortKey.of(row.dueOn(), row.initiative(), row.division()));
    }
}
