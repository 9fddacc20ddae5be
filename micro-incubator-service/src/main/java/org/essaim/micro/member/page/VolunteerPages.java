package org.essaim.micro.member.page;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.micro.member.domain.MemberState;
import org.essaim.micro.member.domain.VolunteerCount;
import org.essaim.micro.member.read.Volunteers;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who volunteers, and how one comes and goes (R04). */
@PageController
class VolunteerPages {

    private final VolunteersNow now;
    private final Volunteers volunteers;
    private final Names names;

    VolunteerPages(VolunteersNow now, Volunteers volunteers, Names names) {
        this.now = now;
        this.volunteers = volunteers;
        this.names = names;
    }

    /** Who they are, what is missing for a ballot, and one's own part. */
    @Members
    @GetMapping("/ours/volunteers")
    String all(Caller caller, Model model) {
        MemberState state = now.state();
        model.addAttribute("managers", of(state, Capacity.MANAGER));
        model.addAttribute("operational", of(state, Capacity.OPERATIONAL));
        model.addAttribute("missing", missing(state.strength()));
        model.addAttribute("mine", state.capacityOf(caller.person()).orElse(null));
        model.addAttribute(
                "isKnownAsManager",
                caller.is(Role.MANAGER) || state.confirmed().contains(caller.person()));
        model.addAttribute("engagement", volunteers.managers());
        model.addAttribute("names", new ShownNames(names));
        return "member/volunteers";
    }

    private static List<PersonId> of(MemberState state, Capacity capacity) {
        return state.volunteers().entrySet().stream()
                .filter(each -> each.getValue() == capacity)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    /** A word of the page's texts. */
    private static String missing(VolunteerCount strength) {
        if (strength.isActive()) {
            return "none";
        }
        return strength.operational() > 0
                ? Capacity.MANAGER.name()
                : strength.managers() > 0 ? Capacity.OPERATIONAL.name() : "both";
    }
}
