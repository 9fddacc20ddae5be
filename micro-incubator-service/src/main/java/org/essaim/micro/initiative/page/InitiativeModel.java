package org.essaim.micro.initiative.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.micro.initiative.read.InitiativeOverviewQuery;
import org.essaim.micro.initiative.read.MonthOfUse;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.pages.chart.MonthBars;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What all pages of one initiative have in common. */
@Component
record InitiativeModel(
        InitiativeOverviewQuery overviews,
        EffectivePolicies policies,
        Names names,
        MessageSource texts,
        Clock clock) {

    /**
     * Puts the initiative there, who looks at it, and how names and figures are written.
     *
     * @throws NotFoundException if nobody launched it
     */
    InitiativeOverview fill(Model model, InitiativeId initiative, Caller caller) {
        InitiativeOverview it =
                overviews
                        .of(initiative, policies.at(clock.instant()))
                        .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
        model.addAttribute("it", it);
        model.addAttribute(
                "base",
                UriComponentsBuilder.fromPath("/initiatives/{initiative}")
                        .buildAndExpand(initiative.value())
                        .encode()
                        .toUriString());
        model.addAttribute("viewer", Viewer.of(it, caller));
        model.addAttribute("names", new ShownNames(names));
        model.addAttribute("figures", new Figures(texts, LocaleContextHolder.getLocale()));
        model.addAttribute("bars", MonthBars.of(it.months(), MonthOfUse::month, MonthOfUse::users));
        return it;
    }

    /** What happened, as the caller reads it. */
    List<Story.Line> story(InitiativeOverview it, Caller caller) {
        return new Story(
                        texts,
                        LocaleContextHolder.getLocale(),
                        new ShownNames(names),
                        caller.person())
                .of(it.history());
    }

    /**
     * From whom somebody is picked, by id, in the order of their names: those with a word in their
     * name that begins as was sought before, or whoever there is. Where there are more than fit,
     * the page lets one look for a name.
     */
    void fillPeople(Model model, HttpServletRequest request) {
        String sought = SoughtName.taken(request);
        Page<DirectoryEntry> found =
                names.search(sought, new PageRequest(null, PageRequest.USUAL_SIZE));
        model.addAttribute("sought", sought);
        model.addAttribute("many", found.next() != null || !sought.isEmpty());
        model.addAttribute(
                "people",
                found.items().stream()
                        .sorted(Comparator.comparing(DirectoryEntry::name))
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.person().value(),
                                        DirectoryEntry::name,
                                        (one, _) -> one,
                                        LinkedHashMap::new)));
    }
}
