package org.essaim.incubator.people.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Role;
import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.incubator.desk.read.BoardNow;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a person has of their own at the centre: a name, a part, and the way out (R100). */
@PageController
class MyPages {

    private final Names names;
    private final BoardNow boards;
    private final Clock clock;

    MyPages(Names names, BoardNow boards, Clock clock) {
        this.names = names;
        this.boards = boards;
        this.clock = clock;
    }

    /** Who I am here, what I may do, and how I log out. */
    @Members
    @GetMapping("/me")
    String me(Caller caller, Model model) {
        about(caller, model);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(
                                role ->
                                        caller.is(role) && role.isFederationWide()
                                                || caller.is(role) && caller.division().isEmpty())
                        .toList());
        return "people/me";
    }

    /** What it means to be erased, before it is done. */
    @Members
    @GetMapping("/me/erase")
    String beforeErasing(Caller caller, Model model) {
        about(caller, model);
        return "people/erase";
    }

    private void about(Caller caller, Model model) {
        model.addAttribute(
                "name", names.of(caller.person()).map(DirectoryEntry::name).orElse(null));
        model.addAttribute(
                "part",
                boards.part(boards.state(), caller, BusinessDay.of(clock.instant())).orElse(null));
    }
}
