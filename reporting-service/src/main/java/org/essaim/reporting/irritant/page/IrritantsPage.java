package org.essaim.reporting.irritant.page;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.irritant.read.Irritant;
import org.essaim.reporting.irritant.read.IrritantFilter;
import org.essaim.reporting.irritant.read.Irritants;
import org.essaim.reporting.irritant.read.Irritants.WorkingInitiative;
import org.essaim.reporting.site.page.PageContext;
import org.essaim.reporting.site.page.PageNames;
import org.essaim.reporting.site.page.SitePage;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What hurts people again and again, and who works on it. */
@Controller
class IrritantsPage implements SitePage {

    private static final int AT_ONCE = 50;

    private final Irritants irritants;
    private final Divisions divisions;

    IrritantsPage(Irritants irritants, Divisions divisions) {
        this.irritants = irritants;
        this.divisions = divisions;
    }

    /**
     * The irritants that are looked for, with how many they are.
     *
     * @param q words of what hurts and where
     * @param recurrence how often it occurs
     * @param resolved whether it hurts no longer
     * @param after the next of the page before
     */
    @Costly(atOnce = 6, ofOne = 2)
    @PublicOperation
    @GetMapping({"/fr/irritants", "/en/irritants"})
    String irritants(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) IrritantCategory category,
            @RequestParam(required = false) Recurrence recurrence,
            @RequestParam(required = false) Boolean resolved,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Model model) {
        IrritantFilter filter = new IrritantFilter(q, division, category, recurrence, resolved);
        PageRequest request = new PageRequest(after, AT_ONCE);
        Page<Irritant> found =
                request.page(irritants.latest(context.asOf(), filter, request), Irritant::key);
        List<WorkingInitiative> working = irritants.working(context.asOf(), found.items());
        called.load(working, WorkingInitiative::division, WorkingInitiative::initiative);
        model.addAttribute("filter", filter);
        model.addAttribute("narrowed", filter.isNarrowedBesidesWords());
        model.addAttribute("found", found);
        model.addAttribute("count", irritants.count(context.asOf(), filter));
        model.addAttribute(
                "working",
                working.stream().collect(Collectors.groupingBy(WorkingInitiative::irritantId)));
        model.addAttribute("categories", IrritantCategory.values());
        model.addAttribute(
                "recurrences",
                Arrays.stream(Recurrence.values()).filter(Recurrence::isRecurring).toList());
        model.addAttribute(
                "divisions", called.byDivision(divisions.all(Snapshot.open(context.asOf()))));
        return "irritants";
    }
}
