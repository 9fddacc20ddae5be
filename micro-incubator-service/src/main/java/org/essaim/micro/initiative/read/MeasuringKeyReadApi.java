package org.essaim.micro.initiative.read;

import org.essaim.contract.InitiativeId;
import org.essaim.micro.initiative.read.MeasuringKeyBoard.MeasuringKeyRow;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys with which a product measures its own use. */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/measuring-keys")
class MeasuringKeyReadApi {

    private final MeasuringKeyBoard board;

    MeasuringKeyReadApi(MeasuringKeyBoard board) {
        this.board = board;
    }

    /** Its measuring keys by their ids, revoked ones included; no key is shown itself (R50). */
    @Members
    @GetMapping
    Page<MeasuringKeyRow> keys(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read(
                (after, most) -> board.rows(initiative, after, most),
                row -> row.keyId().toString());
    }
}
