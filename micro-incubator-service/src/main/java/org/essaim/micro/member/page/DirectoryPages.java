package org.essaim.micro.member.page;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is who in the division (R100). */
@PageController
class DirectoryPages {

    private static final String SOUGHT = "sought";
    private static final int LEAST_LETTERS = 2;
    private static final int MOST = 30;

    private final Names names;
    private final VolunteersNow volunteers;

    DirectoryPages(Names names, VolunteersNow volunteers) {
        this.names = names;
        this.volunteers = volunteers;
    }

    /** Looks for somebody by name, and shows who was found. */
    @Members
    @GetMapping("/ours/people")
    String people(Model model) {
        boolean isAsked = model.getAttribute(SOUGHT) instanceof String;
        String sought = isAsked ? (String) model.getAttribute(SOUGHT) : "";
        boolean isShort = sought.length() < LEAST_LETTERS;
        model.addAttribute("tooShort", isAsked && isShort);
        model.addAttribute(
                "found", isShort ? null : names.search(sought, new PageRequest(null, MOST)));
        return "member/people";
    }

    /**
     * A name stands in no address, where logs would keep it: it is shown once, on the next page.
     */
    @Members
    @PostMapping("/ours/people")
    String search(@RequestParam String name, RedirectAttributes next) {
        String sought = name.strip();
        next.addFlashAttribute(
                SOUGHT,
                sought.substring(0, Math.min(sought.length(), DirectoryEntry.MOST_CHARACTERS)));
        return "redirect:/ours/people";
    }

    /** One of them, and what whoever looks may do about them. */
    @Members
    @GetMapping("/ours/people/{person}")
    String one(@PathVariable PersonId person, Caller caller, Model model) {
        DirectoryEntry entry =
                names.of(person)
                        .orElseThrow(() -> new NotFoundException(DirectoryEntry.class, person));
        MemberState state = volunteers.state();
        model.addAttribute("entry", entry);
        model.addAttribute("capacity", state.capacityOf(person).orElse(null));
        model.addAttribute("isConfirmed", state.confirmed().contains(person));
        model.addAttribute("mayConfirm", state.isManager(caller.person()));
        return "member/person";
    }
}
