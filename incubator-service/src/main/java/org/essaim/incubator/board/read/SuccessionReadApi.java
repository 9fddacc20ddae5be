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

    private static final String DEPUTIES =
            "select deputy_id, seat_id, deputy, from_on, until_on from board_deputy";
    private static final String SUCCESSIONS =
            """
            select succession_id, successor, from_on, until_on, proposed_by, confirmed_by,
                   ended_seat, contradicted_by
              from board_succession
            """;
    private static final SortOrder<DeputyRow> DEPUTIES_BY_DAY =
            SortOrder.by("from_on", SortKey::day, DeputyRow::fromOn)
                    .then("deputy_id", SortKey::id, DeputyRow::deputyId);
    private static final SortOrder<SuccessionRow> SUCCESSIONS_BY_DAY =
            SortOrder.by("from_on", SortKey::day, SuccessionRow::fromOn)
                    .then("succession_id", SortKey::id, SuccessionRow::successionId);

    private final JdbcClient jdbc;

    SuccessionReadApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who acts, acted or will act for a director, the first day first (R01).
     *
     * @param on only those who do on that day, unless the director's term has ended
     */
    @Members
    @GetMapping("/deputies")
    Page<DeputyRow> deputies(@RequestParam(required = false) LocalDate on, PageRequest part) {
        return KeysetQuery.of(DEPUTIES)
                .where(":on between from_on and until_on", "on", on)
                .page(jdbc, DEPUTIES_BY_DAY, RecordMapper.of(DeputyRow.class), part);
    }

    /** One deputy of the director (R01). */
    @Members
    @GetMapping("/deputies/{deputyId}")
    DeputyRow deputy(@PathVariable UUID deputyId) {
        return one(DEPUTIES + " where deputy_id = ?", deputyId, DeputyRow.class);
    }

    /**
     * What the sides of the board proposed about the director's seat, the first day first (R01).
     */
    @Members
    @GetMapping("/successions")
    Page<SuccessionRow> successions(PageRequest part) {
        return KeysetQuery.of(SUCCESSIONS)
                .page(jdbc, SUCCESSIONS_BY_DAY, RecordMapper.of(SuccessionRow.class), part);
    }

    /** One proposal about the director's seat, and what became of it (R01). */
    @Members
    @GetMapping("/successions/{successionId}")
    SuccessionRow succession(@PathVariable UUID successionId) {
        return one(SUCCESSIONS + " where succession_id = ?", successionId, SuccessionRow.class);
    }

    private <T extends Record> T one(String select, UUID id, Class<T> row) {
        return jdbc.sql(select)
                .param(id)
                .query(RecordMapper.of(row))
                .optional()
                .orElseThrow(() -> new NotFoundException(row, id));
    }
}
