package org.essaim.incubator.agenda.read;

import module java.base;

import org.essaim.federation.stream.DivisionStream;
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

/** What is on the agenda of the board and what it decided, with who voted how (R02). */
@RestController
@RequestMapping("/api/v1/board/agenda")
class AgendaReadApi {

    private static final SortOrder<Item> BY_DAY =
            SortOrder.by("i.added_on", SortKey::day, Item::addedOn)
                    .then("i.item_id", SortKey::id, Item::itemId);

    private final JdbcClient jdbc;
    private final AgendaQueries agenda;

    AgendaReadApi(JdbcClient jdbc, AgendaQueries agenda) {
        this.jdbc = jdbc;
        this.agenda = agenda;
    }

    /**
     * What was put on the agenda of the board, the first added first (R02).
     *
     * @param decided only those that are decided, or only those that are not
     * @param meeting only those decided in the meeting of that day
     */
    @Members
    @GetMapping
    Page<Item> items(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) Boolean decided,
            @RequestParam(required = false) LocalDate meeting,
            PageRequest part) {
        return KeysetQuery.of(AgendaQueries.ITEMS)
                .when(Boolean.TRUE.equals(decided), "i.outcome is not null")
                .when(Boolean.FALSE.equals(decided), "i.outcome is null")
                .where("i.division = :division", "division", division)
                .where("i.initiative = :initiative", "initiative", initiative)
                .where("i.meeting_on = :meeting", "meeting", meeting)
                .param("own", DivisionStream.CENTRE)
                .page(jdbc, BY_DAY, RecordMapper.of(Item.class), part);
    }

    /** One agenda item: who voted from which seat, the counts, the outcome (R02). */
    @Members
    @GetMapping("/{itemId}")
    ItemDetails item(@PathVariable UUID itemId) {
        return agenda.item(itemId).orElseThrow(() -> new NotFoundException(Item.class, itemId));
    }
}
