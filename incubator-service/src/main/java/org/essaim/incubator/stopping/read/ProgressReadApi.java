package org.essaim.incubator.stopping.read;

import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far each division was read, and how fast stops take effect (R64, R98). */
@RestController
@RequestMapping("/api/v1/stops")
class ProgressReadApi {

    private final ProgressBoard board;

    ProgressReadApi(ProgressBoard board) {
        this.board = board;
    }

    /**
     * Divisions of which nothing comes, with the days counted as silence; the most silent first
     * (R64).
     *
     * @param days only those with at least so many days on which the centre could read
     */
    @Members
    @GetMapping("/silent-divisions")
    Page<Silence> silentDivisions(
            @RequestParam(defaultValue = "1") int days,
            @RequestParam(required = false) String division,
            PageRequest part) {
        return board.silences(days, division, part);
    }

    /** How long decisions took to become effective in each division, open ones too (R98). */
    @Members
    @GetMapping("/latencies")
    Page<Latency> latencies(@RequestParam(required = false) String division, PageRequest part) {
        return board.latencies(division, part);
    }
}
