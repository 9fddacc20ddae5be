package org.essaim.incubator.agenda.read;

import module java.base;

import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the board decides on and who voted, as pages show it (R02). */
@Component
public class AgendaQueries {

    static final String ITEMS =
            """
            select i.*, t.text as question from agenda_item i
              left join shown_text t on t.stream = :own and t.digest = i.question_digest
            """;
    private static final String ORDER =
            " order by i.decided_at nulls last, i.added_on, i.item_id limit "
                    + PageRequest.MOST_SIZE;

    private final JdbcClient jdbc;

    AgendaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits for a decision, the first added first. */
    public List<ItemDetails> open() {
        return items(" where i.outcome is null", Map.of());
    }

    /** What was voted on in that meeting or decided there, the first decided first. */
    public List<ItemDetails> of(LocalDate meeting) {
        return items(
                """
                 where i.meeting_on = :meeting
                    or exists (select 1 from agenda_vote v
                                where v.item_id = i.item_id and v.meeting_on = :meeting)
                """,
                Map.of("meeting", meeting));
    }

    /** All there was about a case, the first decided first, and what is open last. */
    public List<ItemDetails> ofCase(UUID caseId) {
        return items(" where i.case_id = :case", Map.of("case", caseId));
    }

    public Optional<ItemDetails> item(UUID itemId) {
        return items(" where i.item_id = :item", Map.of("item", itemId)).stream().findFirst();
    }

    /**
     * @param where of this class; never of a caller's choice
     */
    private List<ItemDetails> items(String where, Map<String, Object> parameters) {
        List<Item> items =
                jdbc.sql(ITEMS + where + ORDER)
                        .param("own", DivisionStream.CENTRE)
                        .params(parameters)
                        .query(RecordMapper.of(Item.class))
                        .list();
        Map<UUID, List<VoteRow>> votes = votes(items);
        return items.stream()
                .map(item -> new ItemDetails(item, votes.getOrDefault(item.itemId(), List.of())))
                .toList();
    }

    /** Of all items at once, by item. */
    private Map<UUID, List<VoteRow>> votes(List<Item> items) {
        Map<UUID, List<VoteRow>> votes = new HashMap<>();
        RowMapper<VoteRow> vote = RecordMapper.of(VoteRow.class);
        jdbc.sql("select * from agenda_vote where item_id = any(?) order by meeting_on, cast_no")
                .param(items.stream().map(Item::itemId).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                votes.computeIfAbsent(
                                                row.getObject("item_id", UUID.class),
                                                _ -> new ArrayList<>())
                                        .add(vote.mapRow(row, number)))
                .list();
        return votes;
    }
}
