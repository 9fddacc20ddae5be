package org.essaim.micro.initiative.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.RoundKind;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.micro.office.read.OfficeBoard;
import org.essaim.micro.office.read.OfficeBoard.OfficeRow;
import org.essaim.micro.round.domain.SharedService;
import org.essaim.micro.round.domain.TeamPart;
import org.essaim.micro.round.read.SponsorBoard;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What stands in its way (R92), and the round that it asks for next (R30). */
@PageController
class RoundPages {

    private static final int MOST_OBSTACLES = 100;

    /** As many as a construction has at most (R33). */
    private static final int SEATS = 4;

    private final InitiativeModel initiatives;
    private final SponsorBoard sponsors;
    private final OfficeBoard offices;
    private final Options options;

    RoundPages(
            InitiativeModel initiatives,
            SponsorBoard sponsors,
            OfficeBoard offices,
            Options options) {
        this.initiatives = initiatives;
        this.sponsors = sponsors;
        this.offices = offices;
        this.options = options;
    }

    /** The obstacles that it met, with what the centre answered. */
    @Members
    @GetMapping("/initiatives/{initiative}/obstacles")
    String obstacles(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        initiatives.fill(model, initiative, caller);
        model.addAttribute("obstacles", sponsors.obstacles(initiative, "", MOST_OBSTACLES));
        model.addAttribute("kinds", options.of("mine.obstacle", ObstacleKind.values()));
        return "initiative/obstacles";
    }

    /** For whom, with what, with whom and until when. */
    @Members
    @GetMapping("/initiatives/{initiative}/round")
    String round(
            @PathVariable InitiativeId initiative,
            Caller caller,
            HttpServletRequest request,
            Model model) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        initiatives.fillPeople(model, request);
        model.addAttribute("parts", options.of("mine.part", TeamPart.values()));
        model.addAttribute(
                "rounds", options.of("mine.round", RoundKind.LATER, RoundKind.CONSTRUCTION));
        model.addAttribute("services", options.of("mine.obstacle", SharedService.values()));
        model.addAttribute("seats", IntStream.range(0, SEATS).boxed().toList());
        model.addAttribute(
                "offices",
                offices.offices(new PageRequest(null, PageRequest.USUAL_SIZE)).items().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.office().value(),
                                        RoundPages::called,
                                        (one, _) -> one,
                                        LinkedHashMap::new)));
        model.addAttribute("hasSpent", !it.expenses().isEmpty());
        return "initiative/round";
    }

    private static String called(OfficeRow row) {
        return row.name() == null ? row.office().value() : row.name();
    }
}
