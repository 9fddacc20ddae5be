package org.essaim.micro.initiative.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.read.ExpenseRow;
import org.essaim.micro.initiative.read.InitiativeOverview;
import org.essaim.pages.PageController;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an initiative spends, and how a mistake is corrected (R13, R15). */
@PageController
class SpendingPages {

    private final InitiativeModel initiatives;

    SpendingPages(InitiativeModel initiatives) {
        this.initiatives = initiatives;
    }

    /** Euros and half-days; what is left is said before. */
    @Members
    @GetMapping("/initiatives/{initiative}/spend")
    String spend(@PathVariable InitiativeId initiative, Caller caller, Model model) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        model.addAttribute("useBy", BusinessDay.useBy(it.today()));
        return "initiative/spend";
    }

    /** One expense, and its reversal with a reason. */
    @Members
    @GetMapping("/initiatives/{initiative}/expenses/{expense}")
    String expense(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID expense,
            Caller caller,
            Model model) {
        InitiativeOverview it = initiatives.fill(model, initiative, caller);
        ExpenseRow row =
                it.expense(expense)
                        .orElseThrow(() -> new NotFoundException(ExpenseRow.class, expense));
        model.addAttribute("expense", row);
        model.addAttribute(
                "clock",
                it.expenses().stream()
                        .filter(each -> each.expense().expenseId().equals(expense))
                        .findFirst()
                        .orElse(null));
        boolean own = caller.person().equals(row.person()) || caller.person().equals(it.owner());
        model.addAttribute("reversible", row.reversedOn() == null && own);
        model.addAttribute("attachable", own);
        return "initiative/expense";
    }
}
