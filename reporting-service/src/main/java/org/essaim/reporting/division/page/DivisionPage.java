package org.essaim.reporting.division.page;

import org.essaim.reporting.division.read.DivisionDirectory;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.portfolio.read.PortfolioBoard;
import org.essaim.reporting.portfolio.read.Timeline;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.spread.read.CaseList;
import org.essaim.reporting.stops.read.StopList;
import org.essaim.web.NotHereException;
import org.essaim.web.identity.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One division in all its figures. */
@Controller
class DivisionPage implements SitePage {

    private static final int LATEST = 500;
    private static final int MOMENTS = 60;

    private final DivisionDirectory directory;
    private final MoneyFigures money;
    private final PortfolioBoard board;
    private final Timeline timeline;
    private final StopList stops;
    private final CaseList cases;
    private final UseReports reports;

    DivisionPage(
            DivisionDirectory directory,
            MoneyFigures money,
            PortfolioBoard board,
            Timeline timeline,
            StopList stops,
            CaseList cases,
            UseReports reports) {
        this.directory = directory;
        this.money = money;
        this.board = board;
        this.timeline = timeline;
        this.stops = stops;
        this.cases = cases;
        this.reports = reports;
    }

    /** One division: its money, its initiatives, what stopped and what spreads there. */
    @Everybody
    @GetMapping({"/fr/division", "/en/division"})
    String division(@RequestParam String id, @ModelAttribute("here") Here here, Model model) {
        model.addAttribute(
                "division",
                directory.rows(here.asOf()).stream()
                        .filter(row -> row.division().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotHereException("division", id)));
        model.addAttribute(
                "money",
                money.divisions(here.asOf()).stream()
                        .filter(row -> row.division().equals(id))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute(
                "years",
                money.years(here.asOf()).stream()
                        .filter(row -> row.division().equals(id))
                        .toList());
        model.addAttribute(
                "stages",
                board.stages(here.asOf()).stream()
                        .filter(row -> row.division().equals(id))
                        .toList());
        model.addAttribute(
                "stops",
                stops.rows(here.asOf()).stream().filter(row -> row.division().equals(id)).toList());
        model.addAttribute(
                "cases",
                cases.rows(here.asOf()).stream().filter(row -> row.division().equals(id)).toList());
        UseReport report = reports.of(here.asOf());
        model.addAttribute("counted", report.head());
        model.addAttribute(
                "use",
                report.divisions().stream()
                        .filter(row -> row.division().equals(id))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("moments", timeline.ofDivision(here.asOf(), id, MOMENTS));
        model.addAttribute("initiatives", timeline.latest(here.asOf(), id, LATEST));
        return "division";
    }
}
