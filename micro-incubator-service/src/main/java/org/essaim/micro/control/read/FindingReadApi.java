package org.essaim.micro.control.read;

import org.essaim.contract.InitiativeId;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What control found about this division's expenses and evidence; it has blocked nothing (R95). */
@RestController
@RequestMapping("/api/v1/control/findings")
class FindingReadApi {

    private final FindingBoard board;

    FindingReadApi(FindingBoard board) {
        this.board = board;
    }

    /**
     * What controllers found here, what is due first; the division answers at the centre (R96).
     *
     * @param open only those that are open, or only those that are closed
     */
    @Members
    @GetMapping
    Page<FindingRow> findings(
            @RequestParam(required = false) InitiativeId initiative,
            @RequestParam(required = false) Boolean open,
            PageRequest part) {
        return board.findings(initiative, open, part);
    }
}
