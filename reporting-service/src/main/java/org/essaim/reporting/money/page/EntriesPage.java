package org.essaim.reporting.money.page;

import module java.base;

import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.money.read.Entries;
import org.essaim.reporting.money.read.Entry;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
            @ModelAttribute("called") PageNames called,
            Model model) {
        PageRequest request = new PageRequest(after, AT_ONCE);
        List<Entry> found = entries.of(context.asOf(), division, year, kind, request);
        called.load(found, Entry::division, Entry::initiative);
        model.addAttribute("entries", request.page(found, Entry::key));
        model.addAttribute("labels", entries.labels(context.asOf(), found));
        model.addAttribute("division", division);
        model.addAttribute("year", year);
        model.addAttribute("kinds", kinds(kind));
        return "entries";
    }

    /**
     * One movement of money or time, by its place in its stream, which never changes.
     *
     * @param stream who published it
     * @param position of it in that stream
     */
    @PublicOperation
    @GetMapping({"/fr/entries/{stream}/{position}", "/en/entries/{stream}/{position}"})
    String entry(
            @PathVariable String stream,
            @PathVariable long position,
            @ModelAttribute("context") PageContext context,
            Model model) {
        Entry entry =
                entries.one(context.asOf(), stream, position)
                        .orElseThrow(() -> new NotFoundException(Entry.class, stream));
        model.addAttribute("entry", entry);
        model.addAttribute(
                "label", entries.labels(context.asOf(), List.of(entry)).get(entry.key()));
        return "entry";
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
