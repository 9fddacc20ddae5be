package org.essaim.incubator.division.page;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.incubator.division.read.CandidateRow;
import org.essaim.incubator.division.read.DivisionReadApi;
import org.essaim.incubator.division.read.FigureBoard;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Divisions that might be admitted, the most dissatisfied first (R06, R07). */
@PageController
class CandidatePages {

    private static final int PART = 30;

    private final DivisionReadApi divisions;
    private final FigureBoard figures;

    CandidatePages(DivisionReadApi divisions, FigureBoard figures) {
        this.divisions = divisions;
        this.figures = figures;
    }

    /** Who could come next, the most dissatisfied first (R07). */
    @Members
    @GetMapping("/divisions/candidates")
    String candidates(@RequestParam(required = false) String after, Model model) {
        model.addAttribute("candidates", divisions.candidates(new PageRequest(after, PART)));
        return "division/candidates";
    }

    /** Records one, or how dissatisfied it is by now. */
    @Members
    @GetMapping("/divisions/candidates/new")
    String record() {
        return "division/candidate";
    }

    /** Admits one, with the key that it signs with. */
    @Members
    @GetMapping("/divisions/candidates/{division}")
    String admit(@PathVariable DivisionId division, Model model) {
        CandidateRow candidate = divisions.candidate(division);
        model.addAttribute("candidate", candidate);
        model.addAttribute("mayFollow", figures.othersMayFollow());
        return "division/admit";
    }
}
