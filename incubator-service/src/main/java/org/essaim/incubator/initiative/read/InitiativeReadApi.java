package org.essaim.incubator.initiative.read;

import java.util.List;
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

    @GetMapping
    List<InitiativeRow> initiatives() {
        return board.initiatives();
    }

    @GetMapping("/stages")
    List<StageRow> stages() {
        return board.stages();
    }
}
