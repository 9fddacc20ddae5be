package org.essaim.incubator.agenda.read;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is before the board and what it decided, with who voted how (R02). */
@RestController
@RequestMapping("/api/v1/board/matters")
class AgendaReadApi {

    private static final int LAST_YEAR = 9999;

    private final AgendaBoard board;

    AgendaReadApi(AgendaBoard board) {
        this.board = board;
    }

    /**
     * What was put before the board, the first one first (R02).
     *
     * @param decided only those that are decided, or only those that are not
     * @param meeting only those decided in the meeting of that day
     */
    @Members
    @GetMapping
    Page<AgendaItemRow> matters(
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) Boolean decided,
            @RequestParam(required = false) LocalDate meeting) {
        PageRequest part = PageRequest.paged(after, size, 2);
        if (meeting != null && meeting.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("meeting is a day up to the year " + LAST_YEAR);
        }
        return part.page(board.rows(decided, meeting, part), AgendaBoard::key);
    }

    /** The whole file of one matter: who voted from which seat, the counts, the outcome (R02). */
    @Members
    @GetMapping("/{matterId}")
    AgendaItemDetails file(@PathVariable UUID matterId) {
        return board.file(matterId).orElseThrow(() -> new NotFoundException("matter", matterId));
    }
}
