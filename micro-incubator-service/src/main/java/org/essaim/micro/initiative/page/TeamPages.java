package org.essaim.micro.initiative.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.domain.TeamRole;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who owns it, who builds it, and who takes part (R28, R33, R40). */
@PageController
class TeamPages {

    private final InitiativeModel initiatives;
    private final Options options;

    TeamPages(InitiativeModel initiatives, Options options) {
        this.initiatives = initiatives;
        this.options = options;
    }

    /** The team and its open working group. */
    @Members
    @GetMapping("/initiatives/{initiative}/team")
    String team(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        initiatives.fill(model, initiative, caller);
        return "initiative/team";
    }

    /** The owner names somebody whom they pick from the directory. */
    @Members
    @GetMapping("/initiatives/{initiative}/team/new")
    String name(
            @PathVariable InitiativeId initiative,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        initiatives.fill(model, initiative, caller);
        initiatives.fillPeople(model, request);
        model.addAttribute("roles", options.of("mine.part", TeamRole.values()));
        return "initiative/team-new";
    }

    /** The owner hands it over, or volunteers propose somebody for an owner who is gone. */
    @Members
    @GetMapping("/initiatives/{initiative}/team/owner")
    String owner(
            @PathVariable InitiativeId initiative,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        initiatives.fill(model, initiative, caller);
        initiatives.fillPeople(model, request);
        return "initiative/owner";
    }

    /**
     * Narrows from whom one picks, on the page it stands on. A name stands in no address, where
     * logs would keep it: the next page takes it from the session (R100).
     */
    @Members
    @PostMapping("/initiatives/{initiative}/{part}/people")
    String search(
            @PathVariable InitiativeId initiative,
            @PathVariable String part,
            @RequestParam String name,
            HttpServletRequest request) {
        request.getSession().setAttribute(SoughtName.KEPT, name);
        return "redirect:" + SoughtName.page(initiative, part);
    }
}
