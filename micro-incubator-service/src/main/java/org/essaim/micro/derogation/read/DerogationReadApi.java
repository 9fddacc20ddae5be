package org.essaim.micro.derogation.read;

import java.util.UUID;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which rules are waived where, until when, and who vouches for it (R93). */
@RestController
@RequestMapping("/api/v1/derogations")
class DerogationReadApi {

    private final DerogationBoard board;

    DerogationReadApi(DerogationBoard board) {
        this.board = board;
    }

    /** One of them, in force or not. */
    @PublicOperation
    @GetMapping("/{derogation}")
    DerogationRow one(@PathVariable UUID derogation) {
        return board.one(derogation)
                .orElseThrow(() -> new NotFoundException(DerogationRow.class, derogation));
    }

    /** Those in force and those that were, in the order of their ids. */
    @PublicOperation
    @GetMapping
    Page<DerogationRow> all(PageRequest part) {
        return part.read(board::rows, row -> row.derogation().toString());
    }
}
