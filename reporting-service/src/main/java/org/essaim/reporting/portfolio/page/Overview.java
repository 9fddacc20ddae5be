package org.essaim.reporting.portfolio.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.reporting.generalization.read.CaseList;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyTotal;
import org.essaim.reporting.portfolio.read.StageRow;
import org.essaim.reporting.portfolio.read.Stages;
import org.essaim.reporting.portfolio.read.Standing;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.stops.read.StopFigures;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The federation at a glance. */
@Controller
class Overview implements SitePage {

    private final Stages stages;
    private final MoneyFigures money;
    private final StopFigures stops;
    private final CaseList cases;
    private final CountedUse counting;

    Overview(
            Stages stages,
            MoneyFigures money,
            StopFigures stops,
            CaseList cases,
            CountedUse counting) {
        this.stages = stages;
        this.money = money;
        this.stops = stops;
        this.cases = cases;
        this.counting = counting;
    }

    /** One arrow of the flow of money, and how much flows. */
    record Flow(String from, String to, long cents) {}

    /** The initiatives of a division by stage, zeros included. */
    record Row(String division, List<Long> counts, long all) {}

    /** The overview: initiatives by stage, the flow of money, what stopped and what spreads. */
    @PublicOperation
    @GetMapping({"/fr", "/en"})
    String overview(@ModelAttribute("here") PageContext here, Model model) {
        MoneyTotal total = money.total(here.asOf());
        var stopped = stops.rows(here.asOf());
        model.addAttribute("portfolio", stages.total(here.asOf()));
        model.addAttribute("money", total);
        model.addAttribute("stages", Standing.values());
        model.addAttribute("rows", rows(stages.rows(here.asOf())));
        model.addAttribute(
                "stopped", stopped.stream().mapToLong(StopFigures.StopsOfYear::stopped).sum());
        model.addAttribute(
                "reinstated",
                stopped.stream().mapToLong(StopFigures.StopsOfYear::reinstated).sum());
        model.addAttribute("cases", cases.count(here.asOf(), null));
        UseReport use = counting.show(here, model).orElse(null);
        model.addAttribute("flows", flows(total, use == null ? null : use.total()));
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

    /**
     * What is allocated is granted or available; what is granted is spent, given back or left.
     *
     * @param use null where it is not counted yet: then the flow ends with what is spent
     */
    static List<Flow> flows(MoneyTotal money, UseReport.Total use) {
        long spent = money.spentCents() - money.reversedCents();
        long left = money.grantedCents() - money.releasedCents() - spent;
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow("allocated", "granted", money.grantedCents() - money.releasedCents()));
        flows.add(new Flow("allocated", "available", money.availableCents()));
        flows.add(new Flow("granted", "spent", spent));
        flows.add(new Flow("granted", "left", left));
        if (use != null) {
            flows.add(new Flow("spent", "redeemed", use.redeemedCents()));
            flows.add(new Flow("spent", "lost", use.lostCents()));
            long judged = use.redeemedCents() + use.lostCents();
            flows.add(new Flow("spent", "waiting", use.spentCents() - judged));
        }
        return List.copyOf(flows);
    }
}
