package org.essaim.micro.member.page;

import org.essaim.contract.PersonId;
import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person has of their own: a name here, a part as a volunteer, and the way out (R100). */
@PageController
class MyPages {

    private final Names names;
    private final VolunteersNow volunteers;

    MyPages(Names names, VolunteersNow volunteers) {
        this.names = names;
        this.volunteers = volunteers;
    }

    /** Who I am here, and how I log out. */
    @Members
    @GetMapping("/me")
    String me(Caller caller, Model model) {
        about(caller.person(), model);
        return "member/me";
    }

    /** What it means to be erased, before it is done. */
    @Members
    @GetMapping("/me/erase")
    String beforeErasing(Caller caller, Model model) {
        about(caller.person(), model);
        return "member/erase";
    }

    private void about(PersonId person, Model model) {
        model.addAttribute("name", names.of(person).map(DirectoryEntry::name).orElse(null));
        model.addAttribute("capacity", volunteers.state().capacityOf(person).orElse(null));
    }
}
