package org.essaim.micro.overview.page;

import module java.base;

import org.essaim.micro.control.read.FindingBoard;
import org.essaim.micro.ledger.read.Ledger;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.micro.round.read.BallotBoard;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Our incubator at a glance, and where the rest of it is. */
@PageController
class OursPage {

    private final Ledger ledger;
    private final VolunteersNow volunteers;
    private final BallotBoard ballots;
    private final FindingBoard findings;
    private final Clock clock;

    OursPage(
            Ledger ledger,
            VolunteersNow volunteers,
            BallotBoard ballots,
            FindingBoard findings,
            Clock clock) {
        this.ledger = ledger;
        this.volunteers = volunteers;
        this.ballots = ballots;
        this.findings = findings;
        this.clock = clock;
    }

    /** What is left, who decides, what is open. */
    @Members
    @GetMapping("/ours")
    String ours(Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        model.addAttribute("available", ledger.balances().available());
        model.addAttribute("volunteers", volunteers.state().volunteers().size());
        model.addAttribute("active", volunteers.state().strength().isActive());
        model.addAttribute("ballots", ballots.open(today).size());
        model.addAttribute("findings", findings.open());
        return "overview/ours";
    }
}
