package org.essaim.incubator.initiative.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.funding.read.FundedInitiativeRow;
import org.essaim.incubator.generalization.read.LineageNode;
import org.essaim.incubator.generalization.read.LineageQueries;
import org.essaim.incubator.initiative.read.InitiativeDetails;
import org.essaim.incubator.initiative.read.InitiativeDetailsQuery;
import org.essaim.incubator.initiative.read.InitiativeNarrative;
import org.essaim.incubator.initiative.read.InitiativeNarrativeQuery;
import org.essaim.incubator.initiative.read.InitiativeTitles;
import org.essaim.incubator.initiative.read.InitiativeTitles.Named;
import org.essaim.incubator.initiative.read.MonthlyUsersQuery;
import org.essaim.incubator.initiative.read.MonthlyUsersQuery.MonthlyUsers;
import org.essaim.pages.PageController;
import org.essaim.pages.chart.MonthBars;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Members;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One initiative: what hurt whom, what was tried, who uses it, what it cost, and its verdicts. */
@PageController
class InitiativePage {

    private final InitiativeDetailsQuery details;
    private final InitiativeNarrativeQuery narratives;
    private final InitiativeTitles titles;
    private final LineageQueries lineage;
    private final MonthlyUsersQuery users;
    private final MessageSource texts;

    InitiativePage(
            InitiativeDetailsQuery details,
            InitiativeNarrativeQuery narratives,
            InitiativeTitles titles,
            LineageQueries lineage,
            MonthlyUsersQuery users,
            MessageSource texts) {
        this.details = details;
        this.narratives = narratives;
        this.titles = titles;
        this.lineage = lineage;
        this.users = users;
        this.texts = texts;
    }

    /** All that the centre knows of one initiative, for anybody of the federation. */
    @Members
    @GetMapping("/initiatives/{division}/{initiative}")
    String one(
            @PathVariable DivisionId division,
            @PathVariable InitiativeId initiative,
            Locale language,
            Model model) {
        InitiativeDetails it =
                details.of(division, initiative)
                        .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
        InitiativeNarrative narrative =
                narratives
                        .of(division, initiative)
                        .orElseGet(
                                () ->
                                        new InitiativeNarrative(
                                                null, 0, null, null, null, null, null, List.of()));
        LineageNode tree = lineage.tree(division.value(), initiative.value()).orElse(null);
        model.addAttribute("it", it);
        model.addAttribute("narrative", narrative);
        model.addAttribute("spent", spent(it.money()));
        List<MonthlyUsers> months = users.of(division, initiative);
        model.addAttribute("users", months.isEmpty() ? null : months.getLast());
        model.addAttribute("bars", MonthBars.of(months, MonthlyUsers::month, MonthlyUsers::users));
        model.addAttribute("story", InitiativeStory.of(it, narrative, texts, language));
        model.addAttribute("tree", tree == null || tree.adopters().isEmpty() ? null : tree);
        model.addAttribute("titles", tree == null ? Map.of() : titlesOf(tree));
        return "initiative/one";
    }

    /** By the books, which know all of it; what was reversed was not spent (R13). */
    private static Amount spent(FundedInitiativeRow money) {
        return money == null ? Amount.NOTHING : money.spent().minus(money.reversed());
    }

    /** By division and initiative, with a slash between. */
    private Map<String, String> titlesOf(LineageNode tree) {
        Map<String, String> byPath = new HashMap<>();
        titles.of(all(tree).map(InitiativePage::named).toList())
                .forEach(
                        (named, title) ->
                                byPath.put(named.division() + "/" + named.initiative(), title));
        return byPath;
    }

    private static Stream<LineageNode> all(LineageNode node) {
        return Stream.concat(
                Stream.of(node), node.adopters().stream().flatMap(InitiativePage::all));
    }

    private static Named named(LineageNode node) {
        return new Named(node.division(), node.initiative());
    }
}
