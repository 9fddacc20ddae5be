package org.essaim.micro.initiative.read;

import org.essaim.contract.InitiativeId;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The initiatives of the division: all of them, and one with its history. */
@RestController
@RequestMapping("/api/v1/initiatives")
class InitiativeReadApi {

    private final InitiativeBoard board;
    private final InitiativeDetailsQuery details;

    InitiativeReadApi(InitiativeBoard board, InitiativeDetailsQuery details) {
        this.board = board;
        this.details = details;
    }

    /** The initiatives of the division, in the order of their ids. */
    @Members
    @GetMapping
    Page<InitiativeRow> all(PageRequest part) {
        return part.read(board::rows, row -> row.initiative().value());
    }

    /** What it is now, and everything that happened to it. */
    @Members
    @GetMapping("/{initiative}")
    InitiativeDetails one(@PathVariable InitiativeId initiative) {
        return details.of(initiative)
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }
}
