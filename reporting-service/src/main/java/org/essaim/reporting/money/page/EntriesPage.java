package org.essaim.reporting.money.page;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.money.read.Entries;
import org.essaim.reporting.money.read.Entry;
import org.essaim.reporting.site.page.InventedFigures;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Each sum down to its entries. */
@Controller
class EntriesPage implements SitePage {

    private static final int AT_ONCE = 100;

    private final Entries entries;

    EntriesPage(Entries entries) {
        this.entries = entries;
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
            @ModelAttribute("context") PageContext context,
            Model model) {
        PageRequest request = new PageRequest(after, AT_ONCE);
        Page<Entry> page =
                request.page(entries.of(context.asOf(), division, year, kind, request), Entry::key);
        model.addAttribute("entries", page);
        InventedFigures.show(
                model,
                page.items().stream().map(row -> row.sum("amount", row.amount())),
                Stream.empty());
        model.addAttribute("division", division);
        model.addAttribute("year", year);
        model.addAttribute("kinds", kinds(kind));
        return "entries";
    }

    /** Those that move money or time, in the order in which they were asked for. */
    private static List<FactKind> kinds(String asked) {
        return Arrays.stream(asked.split(","))
                .flatMap(
                        name ->
                                FactKind.MOVEMENTS.stream()
                                        .filter(kind -> kind.name().equals(name)))
                .toList();
    }
}
