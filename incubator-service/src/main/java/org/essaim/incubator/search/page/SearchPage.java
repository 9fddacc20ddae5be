package org.essaim.incubator.search.page;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.incubator.search.domain.SearchFilter;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchOrder;
import org.essaim.incubator.search.domain.SearchStage;
import org.essaim.incubator.search.read.Found;
import org.essaim.incubator.search.read.NewSearchResults;
import org.essaim.incubator.search.read.SavedSearch;
import org.essaim.incubator.search.read.SearchQuery;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.limits.Costly;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What anybody in the federation tried, used, learnt or suffers, and what is new of it. */
@PageController
class SearchPage {

    private static final int PART = 20;

    private final SearchQuery search;
    private final NewSearchResults searches;
    private final Options options;

    SearchPage(SearchQuery search, NewSearchResults searches, Options options) {
        this.search = search;
        this.searches = searches;
        this.options = options;
    }

    /**
     * What is found, and the searches that the caller saved.
     *
     * @param saved one of these: it says what is looked for, and what is new in it is marked
     */
    @Costly(atOnce = 6, ofOne = 2)
    @Members
    @GetMapping("/search")
    String search(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) SearchKind kind,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) SearchStage stage,
            @RequestParam(required = false) IrritantCategory category,
            @RequestParam(required = false) Boolean used,
            @RequestParam(required = false) Boolean stopped,
            @RequestParam(required = false) Boolean adoptable,
            @RequestParam(required = false) SearchOrder sort,
            @RequestParam(required = false) UUID saved,
            @RequestParam(required = false) String after,
            Caller caller,
            Model model) {
        List<SavedSearch> own = searches.of(caller.person());
        SavedSearch open =
                own.stream().filter(each -> each.id().equals(saved)).findFirst().orElse(null);
        SearchFilter filter =
                open == null
                        ? new SearchFilter(
                                q, kind, division, stage, category, used, stopped, adoptable)
                        : open.filter();
        SearchOrder order = sort == null && open != null ? SearchOrder.LATEST : sort;
        Page<Found> found = search.page(filter, order, new PageRequest(after, PART));
        model.addAttribute("filter", filter);
        model.addAttribute("sort", order);
        model.addAttribute("best", filter.q() != null && isBest(order));
        model.addAttribute("compared", SearchQuery.COMPARED);
        model.addAttribute("found", found.items());
        model.addAttribute("next", found.next());
        model.addAttribute("searches", own);
        model.addAttribute("open", open);
        model.addAttribute("seen", open == null ? Long.MAX_VALUE : open.seen());
        model.addAttribute("divisions", search.divisions());
        model.addAttribute("kinds", options.of("search.kind", SearchKind.values()));
        model.addAttribute("stages", options.of("search.stage", SearchStage.values()));
        model.addAttribute("categories", options.of("search.category", IrritantCategory.values()));
        model.addAttribute("orders", options.of("search.sort", SearchOrder.values()));
        return "search/search";
    }

    private static boolean isBest(SearchOrder order) {
        return order == null || order == SearchOrder.BEST;
    }
}
