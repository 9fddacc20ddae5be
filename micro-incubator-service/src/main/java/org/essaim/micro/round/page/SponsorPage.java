package org.essaim.micro.round.page;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.micro.office.read.OfficeBoard;
import org.essaim.micro.round.read.BallotBoard;
import org.essaim.micro.round.read.BallotSubject;
import org.essaim.micro.round.read.ObstacleRow;
import org.essaim.micro.round.read.SponsorBoard;
import org.essaim.pages.PageController;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands in the way of those who answer to an office: sponsors clear the way (R35, R92). */
@PageController
class SponsorPage {

    private static final int MOST = 20;
    private static final int OFFICES = 200;

    private final SponsorBoard sponsors;
    private final OfficeBoard offices;
    private final BallotBoard subjects;

    SponsorPage(SponsorBoard sponsors, OfficeBoard offices, BallotBoard subjects) {
        this.sponsors = sponsors;
        this.offices = offices;
        this.subjects = subjects;
    }

    /** An obstacle, and what the initiative is called that met it. */
    record Met(ObstacleRow obstacle, String title) {}

    /**
     * The obstacles, the latest first.
     *
     * @param office to which the initiatives answer; without it, whoever looks, as far as people
     *     were named
     */
    @Members
    @GetMapping("/ours/obstacles")
    String obstacles(
            Caller caller,
            @RequestParam(required = false) OfficeId office,
            @RequestParam(required = false) String after,
            Model model) {
        Page<ObstacleRow> found =
                new PageRequest(after, MOST)
                        .read(
                                (key, most) ->
                                        office == null
                                                ? sponsors.obstacles(caller.person(), key, most)
                                                : sponsors.obstacles(office, key, most),
                                ObstacleRow::key);
        model.addAttribute("office", office);
        model.addAttribute("offices", offices.offices(new PageRequest(null, OFFICES)).items());
        model.addAttribute("met", found.items().stream().map(this::met).toList());
        model.addAttribute("next", found.next());
        return "round/obstacles";
    }

    private Met met(ObstacleRow obstacle) {
        InitiativeId initiative = obstacle.initiative();
        return new Met(
                obstacle,
                subjects.subject(initiative).map(BallotSubject::title).orElse(initiative.value()));
    }
}
