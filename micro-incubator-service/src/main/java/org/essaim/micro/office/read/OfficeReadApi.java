package org.essaim.micro.office.read;

import org.essaim.micro.office.read.OfficeBoard.OfficeRow;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a start-up can name as its sponsor (R35, R92). */
@RestController
@RequestMapping("/api/v1/offices")
class OfficeReadApi {

    private final OfficeBoard board;

    OfficeReadApi(OfficeBoard board) {
        this.board = board;
    }

    /** The offices of the centre's list, by id, as far as it has arrived here (R92). */
    @Members
    @GetMapping
    Page<OfficeRow> offices(PageRequest part) {
        return board.offices(part);
    }
}
