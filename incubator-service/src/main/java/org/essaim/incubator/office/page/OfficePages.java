package org.essaim.incubator.office.page;

import org.essaim.contract.OfficeId;
import org.essaim.incubator.office.read.OfficeReadApi;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The offices to which start-ups may answer (R35, R92). */
@PageController
class OfficePages {

    private static final int PART = 50;

    private final OfficeReadApi offices;

    OfficePages(OfficeReadApi offices) {
        this.offices = offices;
    }

    /** Those on the list, or those that were. */
    @Members
    @GetMapping("/offices")
    String all(
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(required = false) String after,
            Model model) {
        model.addAttribute("retired", retired);
        model.addAttribute("offices", offices.offices(retired, new PageRequest(after, PART)));
        return "office/offices";
    }

    /** Puts one on the list. */
    @Members
    @GetMapping("/offices/new")
    String add() {
        return "office/add";
    }

    /** Gives one another name, takes it off the list, or puts it back. */
    @Members
    @GetMapping("/offices/{office}")
    String one(@PathVariable OfficeId office, Model model) {
        model.addAttribute("office", offices.office(office));
        return "office/office";
    }
}
