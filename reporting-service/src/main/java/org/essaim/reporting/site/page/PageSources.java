package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the figures of a page rest on: how it is cited, and whether anything was known at all. */
@ControllerAdvice(assignableTypes = SitePage.class)
class PageSources {

    private final FactTable facts;
    private final SiteProperties site;

    PageSources(FactTable facts, SiteProperties site) {
        this.facts = facts;
        this.site = site;
    }

    @ModelAttribute("citation")
    Citation citation(@ModelAttribute("context") PageContext context, HttpServletRequest request) {
        LocalDate knownOn = context.asOf().knownOn();
        boolean goesOn = knownOn == null || !knownOn.isBefore(context.today());
        PageContext fixed = context.fixed();
        return new Citation(
                PageAddress.origin(request, site) + fixed.in(fixed.language()),
                fixed.asOf(),
                goesOn,
                goesOn ? context.streams() : facts.streams(knownOn));
    }

    /** Null where something was known. */
    @ModelAttribute("unknown")
    Unknown unknown(@ModelAttribute("context") PageContext context) {
        LocalDate knownOn = context.asOf().knownOn();
        if (knownOn == null) {
            return null;
        }
        LocalDate first = facts.firstKnownOn().orElse(null);
        return first == null || knownOn.isBefore(first) ? new Unknown(first) : null;
    }
}
