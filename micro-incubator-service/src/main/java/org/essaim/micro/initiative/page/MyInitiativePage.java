package org.essaim.micro.initiative.page;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.credit.read.CreditConsents;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One initiative: stage, money and time, clocks, users, warnings and its story. */
@PageController
class MyInitiativePage {

    private final InitiativeModel initiatives;
    private final CreditConsents consents;

    MyInitiativePage(InitiativeModel initiatives, CreditConsents consents) {
        this.initiatives = initiatives;
        this.consents = consents;
    }

    /** What it has left, until when, and what can be done next. */
    @Members
    @GetMapping("/initiatives/{initiative}")
    String one(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        model.addAttribute("story", initiatives.story(it, caller));
        model.addAttribute(
                "consented", consents.of(initiative).filter(caller.person()::equals).isPresent());
        return "initiative/mine";
    }

    /** Says where the product is found. */
    @Members
    @GetMapping("/initiatives/{initiative}/address")
    String address(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        initiatives.fill(model, initiative, caller);
        return "initiative/address";
    }

    /** Corrects how it is called, what hurts and what is tried; what was stays in its story. */
    @Members
    @GetMapping("/initiatives/{initiative}/words")
    String words(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        initiatives.fill(model, initiative, caller);
        return "initiative/words";
    }
}
