package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.read.DemoBoard;
import org.essaim.micro.initiative.read.DemoDays;
import org.essaim.micro.initiative.read.ShownInitiatives;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The demos of an initiative: those to come, those of today, those that were held (R41). */
@PageController
class DemoPages {

    /** A year has 26. */
    private static final int MOST = 200;

    private final DemoBoard board;
    private final DemoDays days;
    private final ShownInitiatives initiatives;
    private final Options options;
    private final Clock clock;

    DemoPages(
            DemoBoard board,
            DemoDays days,
            ShownInitiatives initiatives,
            Options options,
            Clock clock) {
        this.board = board;
        this.days = days;
        this.initiatives = initiatives;
        this.options = options;
        this.clock = clock;
    }

    /** Its demos, the latest first, and when the next one is due. */
    @Members
    @GetMapping("/initiatives/{initiative}/demos")
    String demos(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        model.addAttribute("initiative", initiatives.get(initiative));
        model.addAttribute("demos", board.demos(initiative, "", MOST).reversed());
        model.addAttribute("dueOn", days.dueOn(initiative).orElse(null));
        model.addAttribute("planned", days.planned(initiative).orElse(null));
        model.addAttribute("team", days.isOfTheTeam(initiative, caller.person()));
        model.addAttribute("today", today());
        return "demo/list";
    }

    /** Announce the next one: its day, and where it is known the hour and the place. */
    @Members
    @GetMapping("/initiatives/{initiative}/demos/plan")
    String plan(@PathVariable InitiativeId initiative, Model model) {
        model.addAttribute("initiative", initiatives.get(initiative));
        model.addAttribute("planned", days.planned(initiative).orElse(null));
        model.addAttribute("dueOn", days.dueOn(initiative).orElse(null));
        return "demo/plan";
    }

    /** The next one is not held: say so to those who know of it. */
    @Members
    @GetMapping("/initiatives/{initiative}/demos/cancel")
    String cancel(@PathVariable InitiativeId initiative, Model model) {
        model.addAttribute("initiative", initiatives.get(initiative));
        model.addAttribute("planned", days.planned(initiative).orElse(null));
        return "demo/cancel";
    }

    /** A demo that nobody had opened was held: say so. */
    @Members
    @GetMapping("/initiatives/{initiative}/demos/held")
    String held(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        model.addAttribute("initiative", initiatives.get(initiative));
        model.addAttribute("today", today());
        model.addAttribute("roles", roles(initiative, caller.person()));
        return "demo/held";
    }

    private Map<String, String> roles(InitiativeId initiative, PersonId me) {
        return options.of(
                "demo.as",
                days.isOfTheTeam(initiative, me)
                        ? Stream.of(AttendeeRole.TEAM)
                        : AttendeeRoles.OF_OTHERS.stream());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
