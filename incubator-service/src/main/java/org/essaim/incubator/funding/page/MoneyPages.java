package org.essaim.incubator.funding.page;

import java.time.Clock;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.incubator.funding.read.AllocationReadApi;
import org.essaim.incubator.funding.read.FundingFigures;
import org.essaim.incubator.funding.read.FundingRow;
import org.essaim.incubator.funding.read.WithdrawalRow;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was given what and what came of it; the director gives and asks back (R10). */
@PageController
class MoneyPages {

    private static final int MOST = 50;

    private final FundingFigures figures;
    private final AllocationReadApi allocations;
    private final Clock clock;

    MoneyPages(FundingFigures figures, AllocationReadApi allocations, Clock clock) {
        this.figures = figures;
        this.allocations = allocations;
        this.clock = clock;
    }

    /**
     * One year of all divisions.
     *
     * @param year this one where absent
     */
    @Members
    @GetMapping("/money")
    String federation(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) String after,
            Model model) {
        int shown = year == null ? thisYear() : year;
        model.addAttribute("year", shown);
        model.addAttribute("total", figures.federation(shown));
        model.addAttribute("divisions", figures.year(shown, new PageRequest(after, MOST)));
        return "money/federation";
    }

    /** One division: what it has, what it was given and asked back, year by year. */
    @Members
    @GetMapping("/money/{division}")
    String division(@PathVariable DivisionId division, Model model) {
        about(division, model);
        model.addAttribute(
                "years",
                figures.plan(division.value(), null, new PageRequest(null, PageRequest.MOST_SIZE))
                        .items()
                        .reversed());
        model.addAttribute("given", allocations.given(division).reversed());
        model.addAttribute("asked", allocations.askedBack(division).reversed());
        return "money/division";
    }

    /** The director gives a division money and time for a year. */
    @Allowed(Role.DIRECTOR)
    @GetMapping("/money/{division}/allocate")
    String allocate(@PathVariable DivisionId division, Model model) {
        about(division, model);
        return "money/allocate";
    }

    /** The director asks some of it back. */
    @Allowed(Role.DIRECTOR)
    @GetMapping("/money/{division}/withdraw")
    String withdraw(@PathVariable DivisionId division, Model model) {
        about(division, model);
        return "money/withdraw";
    }

    private void about(DivisionId division, Model model) {
        FundingRow sums =
                figures.divisions(division.value(), new PageRequest(null, 1)).items().stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException(DivisionId.class, division));
        model.addAttribute("division", division.value());
        model.addAttribute("sums", sums);
        model.addAttribute("year", thisYear());
        model.addAttribute(
                "pending",
                allocations.askedBack(division).stream()
                        .filter(row -> row.state() == WithdrawalRow.State.PENDING)
                        .map(WithdrawalRow::amount)
                        .reduce(Amount.NOTHING, Amount::plus));
    }

    private int thisYear() {
        return BusinessDay.of(clock.instant()).getYear();
    }
}
