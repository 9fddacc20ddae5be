package org.essaim.incubator.portfolio.page;

import org.essaim.incubator.portfolio.read.PortfolioFileBoard;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which files of the past wait, for whom, and what was imported. */
@PageController
class ImportsPage {

    private static final int MOST = 30;

    private final PortfolioFileBoard files;

    ImportsPage(PortfolioFileBoard files) {
        this.files = files;
    }

    /** The director answers for exactly one file, seeing what stands in it. */
    @Members
    @GetMapping("/imports")
    String imports(Model model) {
        model.addAttribute("toApprove", files.toApprove(MOST));
        model.addAttribute("toImport", files.toImport(MOST));
        model.addAttribute("imported", files.imported(MOST));
        return "portfolio/imports";
    }
}
