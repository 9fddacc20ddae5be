package org.essaim.micro.portfolio.page;

import org.essaim.federation.directory.Names;
import org.essaim.federation.directory.ShownNames;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.micro.portfolio.read.ApprovalBoard;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which files of the past may be imported, and who answers for them (R16). */
@PageController
class PortfolioPage {

    private static final int MOST = 20;

    private final ApprovalBoard approvals;
    private final VolunteersNow volunteers;
    private final Names names;

    PortfolioPage(ApprovalBoard approvals, VolunteersNow volunteers, Names names) {
        this.approvals = approvals;
        this.volunteers = volunteers;
        this.names = names;
    }

    /** Approves exactly one file, shows which were, and gives the past of the division as one. */
    @Members
    @GetMapping("/ours/portfolio")
    String approvals(Caller caller, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("approvals", approvals.approvals(new PageRequest(after, MOST)));
        model.addAttribute("manages", volunteers.state().isManager(caller.person()));
        model.addAttribute("names", new ShownNames(names));
        return "portfolio/approvals";
    }
}
