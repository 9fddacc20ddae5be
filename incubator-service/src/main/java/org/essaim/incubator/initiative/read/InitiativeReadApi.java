package org.essaim.incubator.initiative.read;

import java.util.List;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is tried where in the federation, and how far it is. */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeReadApi {

    private final InitiativeBoard board;

    InitiativeReadApi(InitiativeBoard board) {
        this.board = board;
    }

    /** All initiatives of the federation. */
    @Members
    @GetMapping
    List<InitiativeRow> initiatives() {
        return board.initiatives();
    }

    /** How many are at which stage in each division (R80). */
    @Members
    @GetMapping("/stages")
    List<StageRow> stages() {
        return board.stages();
    }
}
