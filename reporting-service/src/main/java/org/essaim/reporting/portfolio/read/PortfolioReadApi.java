package org.essaim.reporting.portfolio.read;

import java.util.List;
import org.essaim.web.identity.Everybody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where initiatives stand; closed, integrated and stopped ones are counted like all others. */
@RestController
@RequestMapping("/api/v1/portfolio")
class PortfolioReadApi {

    private final PortfolioBoard board;

    PortfolioReadApi(PortfolioBoard board) {
        this.board = board;
    }

    /** How many initiatives per division and stage, zeros left out. */
    @Everybody
    @GetMapping("/stages")
    List<StageRow> stages() {
        return board.stages();
    }

    /** How many initiatives, closed, integrated, stopped and used ones. */
    @Everybody
    @GetMapping("/total")
    PortfolioTotal total() {
        return board.total();
    }
}
