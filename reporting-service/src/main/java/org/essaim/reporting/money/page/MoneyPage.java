package org.essaim.reporting.money.page;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.contract.RoundKind;
import org.essaim.reporting.money.read.EntryRow;
import org.essaim.reporting.money.read.Findings;
import org.essaim.reporting.money.read.MoneyEntries;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.money.read.MoneyOfRound;
import org.essaim.reporting.money.read.Samples;
import org.essaim.reporting.site.page.CountedUse;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Page;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the money went, and each sum down to its entries. */
@Controller
class MoneyPage implements SitePage {

    private static final int AT_ONCE = 100;
    private static final int SAMPLES = 20;

    private final MoneyFigures figures;
    private final MoneyEntries entries;
    private final Findings findings;
    private final Samples samples;
    private final CountedUse counting;

    MoneyPage(
            MoneyFigures figures,
            MoneyEntries entries,
            Findings findings,
            Samples samples,
            CountedUse counting) {
        this.findings = findings;
        this.samples = samples;
        this.figures = figures;
        this.entries = entries;
        this.counting = counting;
    }

    /** What was granted in one year, by kind of round in their order, and altogether. */
    record RoundYear(int year, List<Long> cents, long all) {}

    /** Money and time per division, year and round, and what a used product and a user cost. */
    @PublicOperation
    @GetMapping({"/fr/money", "/en/money"})
    String money(@ModelAttribute("here") PageContext here, Model model) {
        List<MoneyOfRound> rounds = figures.rounds(here.asOf());
        model.addAttribute("divisions", figures.divisions(here.asOf()));
        model.addAttribute("years", figures.yearsOfAll(here.asOf()));
        model.addAttribute("total", figures.total(here.asOf()));
        model.addAttribute("kinds", RoundKind.values());
        model.addAttribute("rounds", byYear(rounds));
        model.addAttribute("grants", rounds.stream().mapToLong(MoneyOfRound::grants).sum());
        model.addAttribute("findings", findings.rows(here.asOf()));
        model.addAttribute("samples", samples.latest(here.asOf(), SAMPLES));
        counting.show(here, model);
        return "money";
    }

    /**
     * Money and time of each division in one year.
     *
     * @param year for which it counts
     */
    @PublicOperation
    @GetMapping({"/fr/year", "/en/year"})
    String year(@RequestParam int year, @ModelAttribute("here") PageContext here, Model model) {
        model.addAttribute("year", year);
        model.addAttribute(
                "divisions",
                figures.years(here.asOf()).stream().filter(row -> row.year() == year).toList());
        return "year";
    }

    private static List<RoundYear> byYear(List<MoneyOfRound> rounds) {
        return rounds.stream()
                .collect(
                        Collectors.groupingBy(
                                MoneyOfRound::year, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                        year ->
                                new RoundYear(
                                        year.getKey(),
                                        Arrays.stream(RoundKind.values())
                                                .map(kind -> cents(year.getValue(), kind))
                                                .toList(),
                                        year.getValue().stream()
                                                .mapToLong(MoneyOfRound::grantedCents)
                                                .sum()))
                .toList();
    }

    private static long cents(List<MoneyOfRound> rounds, RoundKind kind) {
        return rounds.stream()
                .filter(row -> row.round().equals(kind.name()))
                .mapToLong(MoneyOfRound::grantedCents)
                .sum();
    }

    /**
     * The movements behind a sum, down to the expense.
     *
     * @param year only movements that count for this year; 0 means all
     * @param kind only movements of this kind, or of these with commas; empty means all
     * @param after the next of the page before
     */
    @PublicOperation
    @GetMapping({"/fr/entries", "/en/entries"})
    String entries(
            @RequestParam String division,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("here") PageContext here,
            Model model) {
        List<EntryRow> some = entries.of(here.asOf(), division, year, kind, after, AT_ONCE + 1);
        model.addAttribute("page", Page.of(some, AT_ONCE, MoneyEntries::key));
        model.addAttribute("division", division);
        model.addAttribute("year", year);
        model.addAttribute("kinds", kinds(kind));
        return "entries";
    }

    /** Those that there are, in the order in which they were asked for. */
    private static List<String> kinds(String asked) {
        return Arrays.stream(asked.split(",")).filter(MoneyEntries.KINDS::contains).toList();
    }
}
