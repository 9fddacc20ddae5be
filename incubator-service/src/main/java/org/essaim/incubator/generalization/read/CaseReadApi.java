package org.essaim.incubator.generalization.read;

import java.util.List;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people love so much that other divisions should hear of it (R70). */
@RestController
@RequestMapping("/api/v1/generalization/cases")
class CaseReadApi {

    private final CaseBoard board;

    CaseReadApi(CaseBoard board) {
        this.board = board;
    }

    /** The cases, as they opened by themselves (R70). */
    @Members
    @GetMapping
    List<CaseRow> cases() {
        return board.cases();
    }
}
