package org.essaim.micro.invoice.read;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.invoice.read.InvoiceBoard.InvoiceRow;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Paid invoices that nobody has said to be an expense yet. */
@RestController
@RequestMapping("/api/v1/invoices")
class InvoiceReadApi {

    private final InvoiceBoard board;

    InvoiceReadApi(InvoiceBoard board) {
        this.board = board;
    }

    /**
     * Which paid invoices wait for the team of their initiative, the one paid first at the top.
     *
     * @param initiative those of it alone; absent: of all
     */
    @Members
    @GetMapping
    Page<InvoiceRow> waiting(
            @RequestParam(required = false) InitiativeId initiative, PageRequest part) {
        return board.waiting(initiative, part);
    }
}
