package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.read.DemoDay;
import org.essaim.micro.initiative.read.DemoDays;
import org.essaim.micro.initiative.read.ShownInitiatives;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What somebody does who attends a demo, one act a page (R42). */
@PageController
class DemoActPages {

    private final DemoDays days;
    private final ShownInitiatives initiatives;

    DemoActPages(DemoDays days, ShownInitiatives initiatives) {
        this.days = days;
        this.initiatives = initiatives;
    }

    /** Put something to those who are there. */
    @Members
    @GetMapping("/demos/{initiative}/{demo}/ask")
    String ask(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            Caller caller,
            Model model) {
        show(initiative, demo, caller, model);
        return "demo/ask";
    }

    /** Count those who have no login. */
    @Members
    @GetMapping("/demos/{initiative}/{demo}/guests")
    String guests(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            Caller caller,
            Model model) {
        show(initiative, demo, caller, model);
        return "demo/guests";
    }

    /** Count the votes on something that was put to those who are there. */
    @Members
    @GetMapping("/demos/{initiative}/{demo}/decisions/{decision}")
    String count(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            @PathVariable UUID decision,
            Caller caller,
            Model model) {
        DemoDay day = show(initiative, demo, caller, model);
        model.addAttribute(
                "put",
                day.decisions().stream()
                        .filter(each -> each.decision().equals(decision))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(UUID.class, decision)));
        return "demo/count";
    }

    /** End it, which ends its code. */
    @Members
    @GetMapping("/demos/{initiative}/{demo}/end")
    String end(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            Caller caller,
            Model model) {
        show(initiative, demo, caller, model);
        return "demo/end";
    }

    private DemoDay show(InitiativeId initiative, UUID demo, Caller caller, Model model) {
        DemoDay day = days.get(initiative, demo, caller.person());
        model.addAttribute("day", day);
        model.addAttribute("initiative", initiatives.get(initiative));
        return day;
    }
}
