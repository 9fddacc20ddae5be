package org.essaim.incubator.people.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.incubator.desk.read.BoardNow;
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

/**
 * Who is who at the centre, and what a person has of their own there: a name, a part, and the way
 * out (R100).
 */
@PageController
class PeoplePages {

    private static final String SOUGHT = "sought";
    private static final int LEAST_LETTERS = 2;
    private static final int MOST = 30;
    private static final int MARK = 4;

    private final Names names;
    private final BoardNow boards;
    private final Clock clock;

    PeoplePages(Names names, BoardNow boards, Clock clock) {
        this.names = names;
        this.boards = boards;
        this.clock = clock;
    }

    /** Looks for somebody by name, and shows who was found. */
    @Members
    @GetMapping("/people")
    String people(Model model) {
        String sought = model.getAttribute(SOUGHT) instanceof String asked ? asked : null;
        boolean isShort = sought == null || sought.length() < LEAST_LETTERS;
        model.addAttribute("tooShort", sought != null && isShort);
        model.addAttribute(
                "found", isShort ? null : names.search(sought, new PageRequest(null, MOST)));
        return "people/people";
    }

    /**
     * A name stands in no address, where logs would keep it: it is shown once, on the next page.
     */
    @Members
    @PostMapping("/people")
    String search(@RequestParam String name, RedirectAttributes next) {
        String sought = name.strip();
        next.addFlashAttribute(
                SOUGHT,
                sought.substring(0, Math.min(sought.length(), DirectoryEntry.MOST_CHARACTERS)));
        return "redirect:/people";
    }

    /** One of them, and the seat that they have. */
    @Members
    @GetMapping("/people/{person}")
    String one(@PathVariable PersonId person, Model model) {
        LocalDate today = BusinessDay.of(clock.instant());
        model.addAttribute(
                "entry",
                names.of(person)
                        .orElseThrow(() -> new NotFoundException(DirectoryEntry.class, person)));
        model.addAttribute(
                "seat",
                boards.state().on(today).stream()
                        .filter(term -> term.holder().equals(person))
                        .findFirst()
                        .orElse(null));
        String id = person.value();
        model.addAttribute("mark", id.substring(0, Math.min(MARK, id.length())));
        return "people/person";
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
