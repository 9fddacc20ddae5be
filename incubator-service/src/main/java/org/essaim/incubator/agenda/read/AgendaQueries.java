package org.essaim.incubator.agenda.read;

import module java.base;

import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is and was on the agenda of the board, and who voted how (R02). */
@Component
class AgendaQueries {

    private static final String SELECT =
            """
            select i.*, t.text as question from agenda_item i
              left join shown_text t on t.stream = :own and t.digest = i.question_digest
            """;

    private static final SortOrder<Item> BY_DAY =
            SortOrder.by("i.added_on", SortKey::day, Item::addedOn)
                    .then("i.item_id", SortKey::id, Item::itemId);

    private final JdbcClient jdbc;

    AgendaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first added first. */
    Page<Item> items(Boolean decided, LocalDate meetingOn, PageRequest part) {
        return KeysetQuery.of(SELECT)
                .when(Boolean.TRUE.equals(decided), "i.outcome is not null")
                .when(Boolean.FALSE.equals(decided), "i.outcome is null")
                .where("i.meeting_on = :meeting", "meeting", meetingOn)
                .param("own", DivisionStream.CENTRE)
                .page(jdbc, BY_DAY, RecordMapper.of(Item.class), part);
    }

    Optional<ItemDetails> details(UUID itemId) {
        return jdbc.sql(SELECT + " where i.item_id = :item")
                .param("own", DivisionStream.CENTRE)
                .param("item", itemId)
                .query(Item.class)
                .optional()
                .map(item -> new ItemDetails(item, votes(itemId)));
    }

    private List<VoteRow> votes(UUID itemId) {
        return jdbc.sql("select * from agenda_vote where item_id = ? order by meeting_on, cast_no")
                .param(itemId)
                .query(VoteRow.class)
                .list();
    }
}
