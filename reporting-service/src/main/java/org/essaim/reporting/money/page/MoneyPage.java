package org.essaim.reporting.money.page;

import java.util.List;
import org.essaim.reporting.money.read.EntryRow;
import org.essaim.reporting.money.read.Findings;
import org.essaim.reporting.money.read.MoneyEntries;
import org.essaim.reporting.money.read.MoneyFigures;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.essaim.reporting.site.page.Here;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Page;
import org.essaim.web.identity.Everybody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the money went, and each sum down to its entries. */
@Controller
class MoneyPage implements SitePage {

    private static final int AT_ONCE = 100;

    private final MoneyFigures figures;
    private final MoneyEntries entries;
    private final Findings findings;
    private final UseReports reports;

    MoneyPage(MoneyFigures figures, MoneyEntries entries, Findings findings, UseReports reports) {
        this.findings = findings;
        this.figures = figures;
        this.entries = entries;
        this.reports = reports;
    }

    /** Money and time per division and year, and what a used product and a user cost. */
    @Everybody
    @GetMapping({"/fr/money", "/en/money"})
    String money(@ModelAttribute("here") Here here, Model model) {
        model.addAttribute("divisions", figures.divisions(here.asOf()));
        model.addAttribute("years", figures.years(here.asOf()));
        model.addAttribute("total", figures.total(here.asOf()));
        UseReport report = reports.of(here.asOf());
        model.addAttribute("use", report.divisions());
        model.addAttribute("counted", report.head());
        model.addAttribute("findings", findings.rows(here.asOf()));
        return "money";
    }

    /**
     * The movements behind a sum, down to the expense.
     *
     * @param year only movements that count for this year; 0 means all
     * @param kind only movements of this kind; empty means all
     * @param after the next of the page before
     */
    @Everybody
    @GetMapping({"/fr/entries", "/en/entries"})
    String entries(
            @RequestParam String division,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("here") Here here,
            Model model) {
        List<EntryRow> some =
                entries.of(here.asOf(), division, year, kind, Page.key(after), AT_ONCE + 1);
        model.addAttribute("page", Page.of(some, AT_ONCE, MoneyEntries::key));
        model.addAttribute("division", division);
        model.addAttribute("year", year);
        model.addAttribute("kind", kind);
        return "entries";
    }
}
