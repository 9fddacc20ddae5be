package org.essaim.reporting.irritant.read;

import jakarta.validation.constraints.Size;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.SoughtWords;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.Costly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What hurts people again and again, wherever they reported it. */
@RestController
@RequestMapping("/api/v1/irritants")
class IrritantReadApi {

    private final Irritants irritants;

    IrritantReadApi(Irritants irritants) {
        this.irritants = irritants;
    }

    /**
     * The irritants of all divisions, the last one reported first (R90, R91); one that was merged
     * into another goes on as that one.
     *
     * @param q words of what hurts and where, in French or English, with or without accents: all of
     *     them, 200 characters at most
     * @param recurrence how often it occurs
     * @param resolved whether it hurts no longer
     */
    @Costly(atOnce = 6, ofOne = 2)
    @PublicOperation
    @GetMapping
    Page<Irritant> irritants(
            @RequestParam(required = false) @Size(max = SoughtWords.MOST_CHARACTERS) String q,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) IrritantCategory category,
            @RequestParam(required = false) Recurrence recurrence,
            @RequestParam(required = false) Boolean resolved,
            AsOf asOf,
            PageRequest part) {
        IrritantFilter filter = new IrritantFilter(q, division, category, recurrence, resolved);
        return part.page(irritants.latest(asOf, filter, part), Irritant::key);
    }
}
