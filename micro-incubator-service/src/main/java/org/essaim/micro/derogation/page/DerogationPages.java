package org.essaim.micro.derogation.page;

import module java.base;

import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.micro.derogation.read.DerogationBoard;
import org.essaim.micro.derogation.read.DerogationRow;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.micro.policy.read.EffectivePolicies;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules waived somewhere for a time, and what that is used for (R93). */
@PageController
class DerogationPages {

    private static final int MOST = 20;

    private final DerogationBoard board;
    private final VolunteersNow volunteers;
    private final EffectivePolicies policies;
    private final Names names;
    private final Clock clock;

    DerogationPages(
            DerogationBoard board,
            VolunteersNow volunteers,
            EffectivePolicies policies,
            Names names,
            Clock clock) {
        this.board = board;
        this.volunteers = volunteers;
        this.policies = policies;
        this.names = names;
        this.clock = clock;
    }

    /** Those in force; those that were where they are asked for. */
    @Members
    @GetMapping("/ours/derogations")
    String all(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(required = false) String after,
            Model model) {
        model.addAttribute("past", past);
        model.addAttribute(
                "derogations", board.derogations(past, today(), new PageRequest(after, MOST)));
        model.addAttribute("mayGrant", mayGrant(caller));
        model.addAttribute("names", new ShownNames(names));
        return "derogation/derogations";
    }

    /** Grants one, as somebody who vouches for it. */
    @Members
    @GetMapping("/ours/derogations/new")
    String grant(Caller caller, Model model) {
        model.addAttribute("mayGrant", mayGrant(caller));
        model.addAttribute("today", today());
        model.addAttribute("months", policies.at(clock.instant()).waits().derogationMonths());
        return "derogation/grant";
    }

    /** One of them, and its use. */
    @Members
    @GetMapping("/ours/derogations/{derogation}")
    String one(@PathVariable UUID derogation, Caller caller, Model model) {
        DerogationRow row =
                board.one(derogation)
                        .orElseThrow(() -> new NotFoundException(DerogationRow.class, derogation));
        model.addAttribute("derogation", row);
        model.addAttribute("isPast", row.until().isBefore(today()));
        model.addAttribute("isMine", row.guarantor().equals(caller.person()));
        model.addAttribute("initiatives", board.initiatives(caller.person()));
        model.addAttribute("today", today());
        model.addAttribute("names", new ShownNames(names));
        return "derogation/derogation";
    }

    private boolean mayGrant(Caller caller) {
        return volunteers.state().isManager(caller.person());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
