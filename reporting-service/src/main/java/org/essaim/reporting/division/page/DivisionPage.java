package org.essaim.reporting.division.page;

import java.util.List;
import java.util.function.Function;
import org.essaim.reporting.division.read.DivisionDirectory;
import org.essaim.reporting.division.read.DivisionRow;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.money.read.MoneyOfYear;
import org.essaim.reporting.portfolio.read.PortfolioBoard;
import org.essaim.reporting.portfolio.read.StageRow;
import org.essaim.reporting.portfolio.read.Timeline;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.spread.read.CaseList;
import org.essaim.reporting.spread.read.CaseRow;
import org.essaim.reporting.stops.read.StopList;
import org.essaim.reporting.stops.read.StopRow;
import org.essaim.reporting.timetravel.domain.AsOf;
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
        AsOf asOf = here.asOf();
        UseReport report = reports.of(asOf);
        model.addAttribute(
                "division",
                only(id, directory.rows(asOf), DivisionRow::division).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotHereException("division", id)));
        model.addAttribute(
                "money", only(id, money.divisions(asOf), MoneyOfDivision::division).getFirst());
        model.addAttribute("years", only(id, money.years(asOf), MoneyOfYear::division));
        model.addAttribute("stages", only(id, board.stages(asOf), StageRow::division));
        model.addAttribute("stops", only(id, stops.rows(asOf), StopRow::division));
        model.addAttribute("cases", only(id, cases.rows(asOf), CaseRow::division));
        model.addAttribute("counted", report.head());
        model.addAttribute(
                "use",
                only(id, report.divisions(), UseReport.DivisionUse::division).stream()
                        .findFirst()
                        .orElse(null));
        model.addAttribute("moments", timeline.ofDivision(asOf, id, MOMENTS));
        model.addAttribute("initiatives", timeline.latest(asOf, id, LATEST));
        return "division";
    }

    private static <T> List<T> only(String id, List<T> rows, Function<T, String> division) {
        return rows.stream().filter(row -> division.apply(row).equals(id)).toList();
    }
}
