package org.essaim.micro.round.read;

import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The later rounds of the division, for anybody of it. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundReadApi {

    private final RoundBoard board;
    private final RoundDetailsQuery details;

    RoundReadApi(RoundBoard board, RoundDetailsQuery details) {
        this.board = board;
        this.details = details;
    }

    /**
     * In the order of their ids.
     *
     * @param state all where absent
     */
    @Members
    @GetMapping
    Page<RoundRow> all(
            @RequestParam(required = false) RoundStanding state,
            @RequestParam(required = false) InitiativeId initiative,
            PageRequest part) {
        return part.read((key, most) -> board.rows(state, initiative, key, most), RoundRow::round);
    }

    /** What was requested, and how its ballot stands. */
    @Members
    @GetMapping("/{round}")
    RoundDetails one(@PathVariable UUID round) {
        return details.of(round).orElseThrow(() -> new NotFoundException(RoundRow.class, round));
    }
}
