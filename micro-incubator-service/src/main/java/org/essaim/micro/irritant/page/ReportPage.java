package org.essaim.micro.irritant.page;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Recurrence;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** It hurts: seen whether others said so already, and said (R90, R91). */
@PageController
class ReportPage {

    private final IrritantCards cards;
    private final Options options;
    private final Clock clock;

    ReportPage(IrritantCards cards, Options options, Clock clock) {
        this.cards = cards;
        this.options = options;
        this.clock = clock;
    }

    /**
     * It hurts: say so.
     *
     * @param hurts what was typed before
     */
    @Members
    @GetMapping("/irritants/new")
    String report(@RequestParam(defaultValue = "") String hurts, Caller caller, Model model) {
        model.addAttribute("hurts", hurts);
        model.addAttribute("cards", cards.near(hurts, caller.person()));
        model.addAttribute(
                "categories", options.of("irritant.category", IrritantCategory.values()));
        model.addAttribute(
                "recurrences",
                options.of(
                        "irritant.recurrence",
                        Stream.of(Recurrence.values()).filter(Recurrence::isRecurring)));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return "irritant/report";
    }

    /** A part of that page: what others said that is near to what somebody types. */
    @Members
    @GetMapping("/irritants/near")
    String near(@RequestParam(defaultValue = "") String hurts, Caller caller, Model model) {
        model.addAttribute("cards", cards.near(hurts, caller.person()));
        return "irritant/near :: near";
    }
}
