package org.essaim.reporting.money.page;

import module java.base;

import org.essaim.contract.RoundKind;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.headline.domain.Headline;
import org.essaim.reporting.headline.domain.Headlines;
import org.essaim.reporting.money.read.Findings;
import org.essaim.reporting.money.read.IrritantCost;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfDivision;
import org.essaim.reporting.money.read.MoneyOfRound;
import org.essaim.reporting.money.read.MoneyOfYear;
import org.essaim.reporting.money.read.MoneySums;
import org.essaim.reporting.money.read.Sample;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.domain.UseTotal;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.Headings;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.reporting.site.page.YearBefore;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the money went. */
@Controller
class MoneyPage implements SitePage {

    private static final int SAMPLES = 20;
    private static final int IRRITANTS = 50;

    private final MoneyFigures figures;
    private final FactTable facts;
    private final CountedUse counting;
    private final Headings headings;
    private final YearBefore yearBefore;

    MoneyPage(
            MoneyFigures figures,
            FactTable facts,
            CountedUse counting,
            Headings headings,
            YearBefore yearBefore) {
        this.figures = figures;
        this.facts = facts;
        this.counting = counting;
        this.headings = headings;
        this.yearBefore = yearBefore;
    }

    /** Money and time per division, year and round, and what a used product and a user cost. */
    @PublicOperation
    @GetMapping({"/fr/money", "/en/money"})
    String money(
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Model model) {
        MoneySums sums = figures.sums(context.asOf());
        List<MoneyOfRound> rounds = sums.rounds();
        List<MoneyOfDivision> divisions = figures.divisions(context.asOf());
        List<Findings> findings = Findings.all(facts, Snapshot.open(context.asOf()));
        model.addAttribute("divisions", divisions);
        model.addAttribute("years", sums.yearsOfAll());
        model.addAttribute("total", sums.total());
        model.addAttribute("kinds", RoundKind.values());
        model.addAttribute("rounds", byYear(rounds));
        model.addAttribute("grants", rounds.stream().mapToLong(MoneyOfRound::grants).sum());
        model.addAttribute("findings", findings);
        List<IrritantCost> costs = IrritantCost.latest(facts, context.asOf(), IRRITANTS);
        called.load(costs, IrritantCost::division, IrritantCost::initiative);
        model.addAttribute("irritants", costs);
        model.addAttribute("samples", Sample.all(facts).latest(context.asOf(), SAMPLES));
        Optional<UseReport> report = counting.show(context, model);
        InventedFigures.show(model, sums.moved(null, 0), report.stream().map(UseReport::users));
        Optional<UseTotal> use = report.map(UseReport::total);
        headings.show(context, model, headlines(sums, divisions, findings, use));
        yearBefore.show(context, model);
        return "money";
    }

    private static Map<String, Optional<Headline>> headlines(
            MoneySums sums,
            List<MoneyOfDivision> divisions,
            List<Findings> findings,
            Optional<UseTotal> use) {
        List<MoneyOfRound> rounds = sums.rounds();
        MoneyOfDivision total = sums.total();
        return Map.of(
                "now",
                Headlines.available(
                        total.sum("available", total.available()),
                        total.sum("allocated", total.allocated())),
                "by-division",
                Headlines.halfSpentBy(
                        divisions.stream()
                                .map(row -> row.sum("netSpent", row.netSpent()))
                                .toList()),
                "cost",
                use.flatMap(Headlines::spentForUsed),
                "control",
                Headlines.upheld(
                        findings.stream().mapToLong(Findings::opened).sum(),
                        findings.stream().mapToLong(Findings::upheld).sum()),
                "by-year",
                Headlines.mostSpent(
                        sums.yearsOfAll().stream()
                                .collect(
                                        Collectors.toMap(
                                                MoneyOfYear::year,
                                                row -> row.sum("netSpent", row.netSpent())))),
                "by-round",
                Headlines.firstRounds(
                        granted(rounds, kind -> kind == RoundKind.FIRST),
                        granted(rounds, _ -> true)));
    }

    private static Sum granted(List<MoneyOfRound> rounds, Predicate<RoundKind> kinds) {
        return rounds.stream()
                .filter(row -> kinds.test(row.round()))
                .map(row -> row.sum("granted", row.granted()))
                .reduce(Sum.NOTHING, Sum::plus);
    }

    /**
     * Money and time of each division in one year.
     *
     * @param year for which it counts
     */
    @PublicOperation
    @GetMapping({"/fr/year", "/en/year"})
    String year(
            @RequestParam int year, @ModelAttribute("context") PageContext context, Model model) {
        MoneySums sums = figures.sums(context.asOf());
        model.addAttribute("year", year);
        model.addAttribute(
                "divisions", sums.years().stream().filter(row -> row.year() == year).toList());
        InventedFigures.show(model, sums.moved(null, year), Stream.empty());
        return "year";
    }

    private static List<RoundYear> byYear(List<MoneyOfRound> rounds) {
        SortedMap<Integer, Map<RoundKind, Sum>> years =
                rounds.stream()
                        .collect(
                                Collectors.groupingBy(
                                        MoneyOfRound::year,
                                        TreeMap::new,
                                        Collectors.toMap(
                                                MoneyOfRound::round,
                                                row -> row.sum("granted", row.granted()),
                                                Sum::plus)));
        List<RoundYear> rows = new ArrayList<>();
        years.forEach((year, granted) -> rows.add(RoundYear.of(year, granted)));
        return rows;
    }

    /** What was granted in one year, by kind of round in their order, and altogether. */
    public record RoundYear(int year, List<Sum> kinds, Sum all) {

        static RoundYear of(int year, Map<RoundKind, Sum> granted) {
            return new RoundYear(
                    year,
                    Arrays.stream(RoundKind.values())
                            .map(kind -> granted.getOrDefault(kind, Sum.NOTHING))
                            .toList(),
                    granted.values().stream().reduce(Sum.NOTHING, Sum::plus));
        }
    }
}
