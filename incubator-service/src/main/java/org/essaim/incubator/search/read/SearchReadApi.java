package org.essaim.incubator.search.read;

import jakarta.validation.constraints.Size;
import org.essaim.contract.IrritantCategory;
import org.essaim.incubator.search.domain.SearchFilter;
import org.essaim.incubator.search.domain.SearchKind;
import org.essaim.incubator.search.domain.SearchOrder;
import org.essaim.incubator.search.domain.SearchStage;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.limits.Costly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds what was tried, used, learnt and suffered anywhere in the federation. */
@RestController
@RequestMapping("/api/v1")
class SearchReadApi {

    private static final int LONGEST = 200;

    private final SearchQuery search;
    private final NewSearchResults searches;

    SearchReadApi(SearchQuery search, NewSearchResults searches) {
        this.search = search;
        this.searches = searches;
    }

    /**
     * Finds initiatives, used products, lessons and irritants of all divisions.
     *
     * @param q words, in French or English, with or without accents: all of them, {@code "a
     *     phrase"}, {@code this or that}, {@code -without}
     * @param kind PRODUCT: initiatives that are used; INITIATIVE: all of them
     * @param category what the irritant costs that it is, or was launched for (R90)
     * @param used whether somebody outside the team was measured to use it (R51)
     * @param stopped whether its funding is stopped (R62)
     * @param adoptable whether the board generalized it, so that others may adopt it (R71)
     * @param sort BEST where absent: what fits the words best, without words what came last; where
     *     more than 1,000 fit, the latest 1,000 are compared, and the older ones follow by date
     */
    @Costly(atOnce = 6, ofOne = 2)
    @Members
    @GetMapping("/search")
    Page<Found> search(
            @RequestParam(required = false) @Size(max = LONGEST) String q,
            @RequestParam(required = false) SearchKind kind,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) SearchStage stage,
            @RequestParam(required = false) IrritantCategory category,
            @RequestParam(required = false) Boolean used,
            @RequestParam(required = false) Boolean stopped,
            @RequestParam(required = false) Boolean adoptable,
            @RequestParam(required = false) SearchOrder sort,
            PageRequest part) {
        return search.page(
                new SearchFilter(q, kind, division, stage, category, used, stopped, adoptable),
                sort,
                part);
    }

    /** The searches that the caller saved, with how much is new in each; nobody else's. */
    @Members
    @GetMapping("/searches")
    Page<SavedSearch> searches(Caller caller, PageRequest part) {
        return part.of(searches.of(caller.person()), search -> search.id().toString());
    }
}
