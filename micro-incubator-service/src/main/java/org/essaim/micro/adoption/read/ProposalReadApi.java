package org.essaim.micro.adoption.read;

import org.essaim.micro.adoption.read.ProposalBoard.ProposalRow;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What others love and this division might want (R73). */
@RestController
@RequestMapping("/api/v1/proposals")
class ProposalReadApi {

    private final ProposalBoard board;

    ProposalReadApi(ProposalBoard board) {
        this.board = board;
    }

    /** In the order of their origins. */
    @Members
    @GetMapping
    Page<ProposalRow> all(PageRequest part) {
        return part.read(board::rows, ProposalRow::origin);
    }
}
