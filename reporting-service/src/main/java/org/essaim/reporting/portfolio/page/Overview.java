package org.essaim.reporting.portfolio.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyTotal;
import org.essaim.reporting.portfolio.read.PortfolioBoard;
import org.essaim.reporting.portfolio.read.StageRow;
import org.essaim.reporting.portfolio.read.Standing;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.spread.read.CaseList;
import org.essaim.reporting.stops.read.StopList;
import org.essaim.web.identity.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The federation at a glance. */
@Controller
class Overview implements SitePage {

    private final PortfolioBoard board;
    private final MoneyFigures money;
    private final StopList stops;
    private final CaseList cases;
    private final UseReports reports;

    Overview(
            PortfolioBoard board,
            MoneyFigures money,
            StopList stops,
            CaseList cases,
            UseReports reports) {
        this.board = board;
        this.money = money;
        this.stops = stops;
        this.cases = cases;
        this.reports = reports;
    }

    /** One arrow of the flow of money, and how much flows. */
    record Flow(String from, String to, long cents) {}

    /** The initiatives of a division by stage, zeros included. */
    record Row(String division, List<Long> counts, long all) {}

    /** The overview: initiatives by stage, the flow of money, what stopped and what spreads. */
    @Everybody
    @GetMapping({"/fr", "/en"})
    String overview(@ModelAttribute("here") Here here, Model model) {
        MoneyTotal total = money.total(here.asOf());
        UseReport use = reports.of(here.asOf());
        var stopped = stops.rows(here.asOf());
        model.addAttribute("portfolio", board.total(here.asOf()));
        model.addAttribute("money", total);
        model.addAttribute("use", use);
        model.addAttribute("counted", use.head());
        model.addAttribute("stages", Standing.values());
        model.addAttribute("rows", rows(board.stages(here.asOf())));
        model.addAttribute("flows", flows(total, use));
        model.addAttribute("stopped", stopped.size());
        model.addAttribute(
                "reinstated", stopped.stream().filter(s -> s.reinstatedAt() != null).count());
        model.addAttribute("cases", cases.rows(here.asOf()).size());
        return "overview";
    }

    static List<Row> rows(List<StageRow> stages) {
        Map<String, long[]> divisions = new TreeMap<>();
        for (StageRow row : stages) {
            divisions
                            .computeIfAbsent(
                                    row.division(), _ -> new long[Standing.values().length])[
                            row.stage().ordinal()] +=
                    row.initiatives();
        }
        List<Row> rows = new ArrayList<>();
        divisions.forEach(
                (division, counts) -> {
                    List<Long> all = Arrays.stream(counts).boxed().toList();
                    rows.add(new Row(division, all, all.stream().mapToLong(Long::longValue).sum()));
                });
        return rows;
    }

    /** What is allocated is granted or available; what is granted is spent, given back or left. */
    static List<Flow> flows(MoneyTotal money, UseReport use) {
        long spent = money.spentCents() - money.reversedCents();
        long left = money.grantedCents() - money.releasedCents() - spent;
        long redeemed = use.outcome().redeemedCents();
        long lost = use.outcome().lostCents();
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow("allocated", "granted", money.grantedCents() - money.releasedCents()));
        flows.add(new Flow("allocated", "available", money.availableCents()));
        flows.add(new Flow("granted", "spent", spent));
        flows.add(new Flow("granted", "left", left));
        flows.add(new Flow("spent", "redeemed", redeemed));
        flows.add(new Flow("spent", "lost", lost));
        flows.add(new Flow("spent", "waiting", use.outcome().spentCents() - redeemed - lost));
        return List.copyOf(flows);
    }
}
