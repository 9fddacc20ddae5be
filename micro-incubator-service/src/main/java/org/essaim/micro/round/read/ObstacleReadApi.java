package org.essaim.micro.round.read;

import org.essaim.contract.InitiativeId;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the way of an initiative, and what the centre answered (R92). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/obstacles")
class ObstacleReadApi {

    private final SponsorBoard board;

    ObstacleReadApi(SponsorBoard board) {
        this.board = board;
    }

    /** The obstacles that the initiative met, the latest first, with the centre's answers (R92). */
    @Members
    @GetMapping
    Page<ObstacleRow> obstacles(@PathVariable InitiativeId initiative, PageRequest part) {
        return part.read((key, most) -> board.obstacles(initiative, key, most), ObstacleRow::key);
    }
}
