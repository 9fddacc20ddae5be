package org.essaim.micro.overview.page;

import org.essaim.micro.overview.read.DivisionOverviewQuery;
import org.essaim.pages.PageController;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** This morning: what waits for me, what hurts most here, the next demos, what is left. */
@PageController
class MorningPage {

    private final DivisionOverviewQuery overview;

    MorningPage(DivisionOverviewQuery overview) {
        this.overview = overview;
    }

    /** The first page. */
    @Members
    @GetMapping("/")
    String morning(Model model) {
        model.addAttribute("overview", overview.now());
        return "overview/morning";
    }
}
