package org.essaim.reporting.initiative.page;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.generalization.read.Adoption;
import org.essaim.reporting.generalization.read.Adoptions;
import org.essaim.reporting.initiative.read.FoundInitiative;
import org.essaim.reporting.initiative.read.InitiativeFilter;
import org.essaim.reporting.initiative.read.InitiativeSearch;
import org.essaim.reporting.initiative.read.InitiativeSort;
import org.essaim.reporting.recount.domain.InitiativeKey;
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

/** All initiatives, to be looked through: as a table, and as a map of who adopted from whom. */
@Controller
class InitiativesPage implements SitePage {

    private static final int AT_ONCE = 50;
    private static final int MOST_ADOPTIONS = 200;

    private final InitiativeSearch search;
    private final Adoptions adoptions;
    private final Divisions divisions;

    InitiativesPage(InitiativeSearch search, Adoptions adoptions, Divisions divisions) {
        this.search = search;
        this.adoptions = adoptions;
        this.divisions = divisions;
    }

    /**
     * The initiatives that are looked for, with how many they are.
     *
     * @param q words of the title, of what hurt, and of what was tried and learnt
     * @param category of the irritant that it was launched for (R90)
     * @param view {@code map} for who adopted from whom; a table otherwise
     * @param after the next of the page before
     */
    @Costly(atOnce = 6, ofOne = 2)
    @PublicOperation
    @GetMapping({"/fr/initiatives", "/en/initiatives"})
    String initiatives(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) InitiativeStage stage,
            @RequestParam(required = false) IrritantCategory category,
            @RequestParam(required = false) Boolean used,
            @RequestParam(required = false) Boolean stopped,
            @RequestParam(required = false) Boolean adoptable,
            @RequestParam(required = false) InitiativeSort sort,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("context") PageContext context,
            @ModelAttribute("called") PageNames called,
            Model model) {
        InitiativeFilter filter =
                new InitiativeFilter(q, division, stage, category, used, stopped, adoptable);
        InitiativeSort order = sort == null ? InitiativeSort.LATEST : sort;
        model.addAttribute("filter", filter);
        model.addAttribute("sort", order);
        model.addAttribute(
                "narrowed", order != InitiativeSort.LATEST || filter.isNarrowedBesidesWords());
        model.addAttribute("sorts", InitiativeSort.values());
        model.addAttribute("stages", InitiativeStage.values());
        model.addAttribute("categories", IrritantCategory.values());
        model.addAttribute(
                "divisions", called.byDivision(divisions.all(Snapshot.open(context.asOf()))));
        model.addAttribute("count", search.count(context.asOf(), filter));
        model.addAttribute("map", view.equals("map"));
        if (view.equals("map")) {
            map(context, filter, called, model);
        } else {
            Page<FoundInitiative> found =
                    search.page(context.asOf(), filter, order, new PageRequest(after, AT_ONCE));
            called.load(found.items(), FoundInitiative::division, FoundInitiative::initiative);
            model.addAttribute("found", found);
        }
        return "initiatives";
    }

    private void map(PageContext context, InitiativeFilter filter, PageNames called, Model model) {
        List<Adoption> latest = adoptions.latest(context.asOf(), MOST_ADOPTIONS);
        List<Adoption> shown = latest;
        if (filter.isNarrowed()) {
            Set<InitiativeKey> found = search.keys(context.asOf(), filter);
            shown =
                    latest.stream()
                            .filter(
                                    each ->
                                            found.contains(SwarmMap.origin(each))
                                                    || found.contains(SwarmMap.adopter(each)))
                            .toList();
        }
        called.load(shown, Adoption::division, Adoption::initiative);
        called.load(shown, Adoption::originDivision, Adoption::origin);
        model.addAttribute("swarm", SwarmMap.of(shown, called));
        model.addAttribute("most", latest.size() == MOST_ADOPTIONS ? MOST_ADOPTIONS : 0);
    }
}
