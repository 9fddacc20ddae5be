package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.StreamPosition;
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

    /**
     * By what a page is cited, so that its figures can be found again.
     *
     * @param address of the page, with both days
     * @param asOf both days, none of them open
     * @param goesOn whether the last of the days is not over, so that more may be reported on it
     * @param streams how far each had been read on the day known on
     */
    public record Citation(
            String address, AsOf asOf, boolean goesOn, List<StreamPosition> streams) {

        public Citation {
            streams = List.copyOf(streams);
        }
    }

    /**
     * Said instead of zeros where somebody asks for what was known on a day before anything was.
     *
     * @param first the day on which the first fact was recorded; null where there is none yet
     */
    public record Unknown(LocalDate first) {}
}
