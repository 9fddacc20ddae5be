package org.essaim.reporting.stops.page;

import java.util.List;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.stops.read.Learnt;
import org.essaim.reporting.stops.read.StopList;
import org.essaim.reporting.stops.read.StopRow;
import org.essaim.web.identity.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stopped, what will, and what was learnt. */
@Controller
class StopsPage implements SitePage {

    private final StopList stops;
    private final Learnt learnt;
    private final UseReports reports;

    StopsPage(StopList stops, Learnt learnt, UseReports reports) {
        this.stops = stops;
        this.learnt = learnt;
        this.reports = reports;
    }

    /** How many stops fell due in a year, and how many of them were taken back. */
    record Year(int year, long stopped, long reinstated) {}

    /** Past and coming stops with their reasons, and what those who closed have learnt (R84). */
    @Everybody
    @GetMapping({"/fr/stops", "/en/stops"})
    String stops(@ModelAttribute("here") Here here, Model model) {
        List<StopRow> rows = stops.rows(here.asOf());
        model.addAttribute("stops", rows.reversed());
        model.addAttribute("years", years(rows));
        model.addAttribute("reinstated", rows.stream().filter(StopsPage::isTakenBack).count());
        UseReport report = reports.of(here.asOf());
        model.addAttribute("coming", report.coming());
        model.addAttribute("counted", report.head());
        model.addAttribute("learnt", learnt.rows(here.asOf()));
        return "stops";
    }

    private static List<Year> years(List<StopRow> rows) {
        return rows.stream()
                .map(row -> row.dueOn().getYear())
                .distinct()
                .sorted()
                .map(
                        year ->
                                new Year(
                                        year,
                                        rows.stream()
                                                .filter(row -> row.dueOn().getYear() == year)
                                                .count(),
                                        rows.stream()
                                                .filter(row -> row.dueOn().getYear() == year)
                                                .filter(StopsPage::isTakenBack)
                                                .count()))
                .toList();
    }

    private static boolean isTakenBack(StopRow row) {
        return row.reinstatedAt() != null;
    }
}
