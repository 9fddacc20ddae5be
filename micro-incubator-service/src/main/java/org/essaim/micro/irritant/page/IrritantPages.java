package org.essaim.micro.irritant.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What hurts (R90, R91). */
@PageController
class IrritantPages {

    private final Options options;
    private final Clock clock;

    IrritantPages(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /** It hurts: say so. */
    @Members
    @GetMapping("/irritants/new")
    String report(Model model) {
        model.addAttribute(
                "categories", options.of("irritant.category", IrritantCategory.values()));
        model.addAttribute(
                "recurrences",
                options.of(
                        "irritant.recurrence",
                        Stream.of(Recurrence.values()).filter(Recurrence::isRecurring)));
        model.addAttribute("today", BusinessDay.of(clock.instant()));
        return "irritant/report";
    }
}
