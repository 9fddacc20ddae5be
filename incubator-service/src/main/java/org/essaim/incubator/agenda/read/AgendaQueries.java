package org.essaim.incubator.agenda.read;

import module java.base;

import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
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

    private static final List<String> BY_DAY = List.of("i.added_on", "i.item_id");

    private final JdbcClient jdbc;

    AgendaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An item on the agenda, or decided.
     *
     * @param kind CASE or QUESTION
     * @param caseId the generalization case, or null
     * @param question the text, {@code [redacted]} (R100), or null of a case
     * @param questionDigest what it can be redacted by
     * @param addedBy opaque; null where it came by itself
     * @param outcome GENERALIZE or NOT_YET of a case (R71), CARRIED or REJECTED of a question; null
     *     while it is open
     * @param yes votes for it in the meeting that decided, as the other counts
     * @param employees employee representatives among the voters (R02)
     * @param users user representatives among the voters (R02)
     * @param reviewOn when a case comes back, or null
     * @param policyVersion that applied on the day of the meeting (R99)
     * @param decidedBy who had the votes counted, opaque
     */
    record Item(
            UUID itemId,
            String kind,
            UUID caseId,
            String division,
            String initiative,
            String question,
            String questionDigest,
            String addedBy,
            LocalDate addedOn,
            String outcome,
            Integer yes,
            Integer no,
            Integer employees,
            Integer users,
            LocalDate meetingOn,
            LocalDate reviewOn,
            Integer policyVersion,
            OffsetDateTime decidedAt,
            String decidedBy) {}

    /**
     * All that explains a decision of the board, years later (R02).
     *
     * @param votes every one that was cast, the first one first, also in meetings that decided
     *     nothing
     */
    record Details(Item item, List<Vote> votes) {}

    /**
     * A vote.
     *
     * @param person opaque (R100)
     * @param seat whom the seat represents
     * @param meetingOn the meeting in which it was cast
     */
    record Vote(
            String person,
            UUID seatId,
            String seat,
            String choice,
            LocalDate meetingOn,
            OffsetDateTime castAt) {}

    /** The first added first. */
    List<Item> items(Boolean decided, LocalDate meetingOn, PageRequest part) {
        return KeysetQuery.of(SELECT)
                .when(Boolean.TRUE.equals(decided), "i.outcome is not null")
                .when(Boolean.FALSE.equals(decided), "i.outcome is null")
                .where("i.meeting_on = :meeting", "meeting", meetingOn)
                .after(BY_DAY, part.afterRow(key -> List.of(key.day(0), key.id(1))))
                .in(jdbc, BY_DAY, part.most())
                .param("own", DivisionStream.CENTRE)
                .query(Item.class)
                .list();
    }

    static String key(Item item) {
        return SortKey.of(item.addedOn(), item.itemId());
    }

    Optional<Details> details(UUID itemId) {
        return jdbc.sql(SELECT + " where i.item_id = :item")
                .param("own", DivisionStream.CENTRE)
                .param("item", itemId)
                .query(Item.class)
                .optional()
                .map(item -> new Details(item, votes(itemId)));
    }

    private List<Vote> votes(UUID itemId) {
        return jdbc.sql("select * from agenda_vote where item_id = ? order by meeting_on, cast_no")
                .param(itemId)
                .query(Vote.class)
                .list();
    }
}
