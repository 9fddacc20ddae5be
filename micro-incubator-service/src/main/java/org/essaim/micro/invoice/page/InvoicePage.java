package org.essaim.micro.invoice.page;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.invoice.read.InvoiceBoard;
import org.essaim.micro.member.read.VolunteersNow;
import org.essaim.pages.PageController;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was paid elsewhere and might be an expense here (R15, R28). */
@PageController
class InvoicePage {

    private static final int MOST = 20;

    private final InvoiceBoard invoices;
    private final VolunteersNow volunteers;

    InvoicePage(InvoiceBoard invoices, VolunteersNow volunteers) {
        this.invoices = invoices;
        this.volunteers = volunteers;
    }

    /** Accepts or declines each invoice that waits; a manager volunteer brings a file of them. */
    @Members
    @GetMapping("/ours/invoices")
    String invoices(
            Caller caller,
            @RequestParam(required = false) InitiativeId initiative,
            @RequestParam(required = false) String after,
            Model model) {
        model.addAttribute("invoices", invoices.waiting(initiative, new PageRequest(after, MOST)));
        model.addAttribute("own", invoices.ownOf(caller.person()));
        model.addAttribute("manages", volunteers.state().isManager(caller.person()));
        model.addAttribute("initiative", initiative == null ? null : initiative.value());
        return "invoice/invoices";
    }
}
