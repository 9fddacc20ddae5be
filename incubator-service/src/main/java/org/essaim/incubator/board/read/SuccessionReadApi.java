package org.essaim.incubator.board.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.essaim.web.identity.Members;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for the director, and who might follow (R01). */
@RestController
@RequestMapping("/api/v1/board")
class SuccessionReadApi {

    private static final SortOrder<DeputyRow> DEPUTIES_BY_DAY =
            SortOrder.by("from_on", SortKey::day, DeputyRow::fromOn)
                    .then("deputy_id", SortKey::id, DeputyRow::deputyId);
    private static final SortOrder<SuccessionRow> SUCCESSIONS_BY_DAY =
            SortOrder.by("from_on", SortKey::day, SuccessionRow::fromOn)
                    .then("succession_id", SortKey::id, SuccessionRow::successionId);

    private final JdbcClient jdbc;
    private final BoardQueries board;

    SuccessionReadApi(JdbcClient jdbc, BoardQueries board) {
        this.jdbc = jdbc;
        this.board = board;
    }

    /**
     * Who acts, acted or will act for a director, the first day first (R01).
     *
     * @param on only those who do on that day, unless the director's term has ended
     */
    @Members
    @GetMapping("/deputies")
    Page<DeputyRow> deputies(@RequestParam(required = false) LocalDate on, PageRequest part) {
        return KeysetQuery.of(BoardQueries.DEPUTIES)
                .where(":on between from_on and until_on", "on", on)
                .page(jdbc, DEPUTIES_BY_DAY, RecordMapper.of(DeputyRow.class), part);
    }

    /** One deputy of the director (R01). */
    @Members
    @GetMapping("/deputies/{deputyId}")
    DeputyRow deputy(@PathVariable UUID deputyId) {
        return board.deputy(deputyId)
                .orElseThrow(() -> new NotFoundException(DeputyRow.class, deputyId));
    }

    /**
     * What the sides of the board proposed about the director's seat, the first day first (R01).
     */
    @Members
    @GetMapping("/successions")
    Page<SuccessionRow> successions(PageRequest part) {
        return KeysetQuery.of(BoardQueries.SUCCESSIONS)
                .page(jdbc, SUCCESSIONS_BY_DAY, RecordMapper.of(SuccessionRow.class), part);
    }

    /** One proposal about the director's seat, and what became of it (R01). */
    @Members
    @GetMapping("/successions/{successionId}")
    SuccessionRow succession(@PathVariable UUID successionId) {
        return board.succession(successionId)
                .orElseThrow(() -> new NotFoundException(SuccessionRow.class, successionId));
    }
}
