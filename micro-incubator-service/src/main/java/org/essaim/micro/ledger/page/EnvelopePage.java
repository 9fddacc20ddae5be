package org.essaim.micro.ledger.page;

import org.essaim.contract.Amount;
import org.essaim.micro.ledger.read.Ledger;
import org.essaim.micro.ledger.read.Ledger.Balances;
import org.essaim.micro.ledger.read.LedgerCheck;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the division disposes of, and where all of it went (R11, R12). */
@PageController
class EnvelopePage {

    private static final int MOST = 15;

    private final Ledger ledger;
    private final LedgerCheck check;

    EnvelopePage(Ledger ledger, LedgerCheck check) {
        this.ledger = ledger;
        this.check = check;
    }

    /**
     * The sums, and below them entry by entry.
     *
     * @param check whether the books are to be checked now, which reads all of them
     */
    @Members
    @GetMapping("/ours/envelope")
    String envelope(
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        Balances balances = ledger.balances();
        Amount returned = ledger.returned();
        model.addAttribute("balances", balances);
        model.addAttribute("returned", returned);
        model.addAttribute("granted", balances.held().plus(balances.spent()).plus(returned));
        model.addAttribute("entries", ledger.entries(new PageRequest(after, MOST)));
        model.addAttribute("first", after == null);
        if (check) {
            model.addAttribute("checked", this.check.run());
        }
        return "ledger/envelope";
    }
}
