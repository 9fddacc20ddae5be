package org.essaim.incubator.division.read;

import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions belong to the federation. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final DivisionBoard board;
    private final SigningKeyBoard keys;

    DivisionReadApi(DivisionBoard board, SigningKeyBoard keys) {
        this.board = board;
        this.keys = keys;
    }

    /** The admitted divisions, the most dissatisfied first (R07). */
    @Members
    @GetMapping
    List<DivisionRow> ranking() {
        return board.ranking();
    }

    /** The keys that a division signs with or signed with, the oldest first (R03). */
    @Members
    @GetMapping("/{division}/signing-keys")
    List<SigningKeyRow> signingKeys(@PathVariable String division) {
        return keys.of(new DivisionId(division));
    }
}
