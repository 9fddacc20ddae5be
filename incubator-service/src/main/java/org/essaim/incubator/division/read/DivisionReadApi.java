package org.essaim.incubator.division.read;

import java.util.List;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions belong to the federation. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final DivisionBoard board;

    DivisionReadApi(DivisionBoard board) {
        this.board = board;
    }

    /** The most dissatisfied first (R07). */
    @Members
    @GetMapping
    List<DivisionRow> ranking() {
        return board.ranking();
    }
}
