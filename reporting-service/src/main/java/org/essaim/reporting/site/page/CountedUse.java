package org.essaim.reporting.site.page;

import java.util.Optional;
import org.essaim.reporting.recount.domain.UseReport;
import org.essaim.reporting.recount.read.UseReports;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gives a page the figures that a recount makes. A page never waits long for them: where they are
 * being counted for the first time it says so, shows all others, and asks again by itself.
 */
@Component
public class CountedUse {

    private final UseReports reports;

    CountedUse(UseReports reports) {
        this.reports = reports;
    }

    /**
     * As {@code use}, with the head that they are of as {@code counted}; or {@code beingCounted}.
     */
    public Optional<UseReport> show(PageContext context, Model model) {
        Optional<UseReport> report = reports.soon(context.asOf());
        report.ifPresent(
                use -> {
                    model.addAttribute("use", use);
                    model.addAttribute("counted", use.head());
                });
        model.addAttribute("beingCounted", report.isEmpty());
        return report;
    }
}
