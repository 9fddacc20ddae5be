package org.essaim.incubator.control.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found, as pages list it, and who has how much to do (R95, R96). */
@Component
public record FindingBoard(JdbcClient jdbc, Clock clock) {

    private static final SortOrder<FindingEntry> BY_DUE_DAY =
            SortOrder.by("due_on", SortKey::day, FindingEntry::dueOn)
                    .then("finding_id", SortKey::id, FindingEntry::findingId);

    /** A closed one is looked for by its end. */
    private static final SortOrder<FindingEntry> LAST_CLOSED =
            SortOrder.<FindingEntry, Integer>by(
                            "(date '2999-12-31' - closed_on)",
                            SortKey::integer,
                            row -> (int) row.closedOn().until(BusinessDay.LAST, ChronoUnit.DAYS))
                    .then("finding_id", SortKey::id, FindingEntry::findingId);

    private static final String ALL =
            """
            select * from (
                select x.*, t.text as title,
                       x.closed_on is null and x.due_on < :today as overdue
                  from control_finding x
                  left join initiative i
                    on i.division = x.division and i.initiative = x.initiative
                  left join shown_text t on t.stream = i.stream and t.digest = i.title_digest) x
            """;

    private static final String LOADS =
            """
            select controller, sum(in_hand) as in_hand, sum(open) as open, sum(overdue) as overdue
              from (select taken_by as controller, count(*) as in_hand, 0 as open, 0 as overdue
                      from control_expense where taken_by is not null group by 1
                    union all
                    select taken_by, count(*), 0, 0
                      from control_evidence where taken_by is not null group by 1
                    union all
                    select opened_by, 0, count(*), count(*) filter (where due_on < :today)
                      from control_finding
                     where opened_by is not null and closed_on is null group by 1) x
             group by 1 order by in_hand desc, open desc, controller
            """;

    /**
     * A finding as pages list it (R96).
     *
     * @param expenseId null where it is about evidence
     * @param evidenceId null where it is about an expense
     * @param title of the initiative, or null while it is not disclosed
     * @param openedBy the controller, or null where that was not kept yet
     * @param dueOn the day by which it is to be closed (R95)
     * @param answeredOn the day of the first answer, or null
     * @param outcome null while it is open
     */
    public record FindingEntry(
            UUID findingId,
            UUID expenseId,
            UUID evidenceId,
            DivisionId division,
            InitiativeId initiative,
            String title,
            FindingGround ground,
            PersonId openedBy,
            LocalDate openedOn,
            LocalDate dueOn,
            boolean overdue,
            LocalDate answeredOn,
            LocalDate closedOn,
            FindingOutcome outcome) {

        /** What it is about. */
        public ControlItem item() {
            return evidenceId == null
                    ? ControlItem.expense(division, expenseId)
                    : ControlItem.evidence(division, evidenceId);
        }

        /** What the initiative is called, or the id that it has in its division. */
        public String name() {
            return title == null ? initiative.value() : title;
        }
    }

    /**
     * How many findings of all divisions are open.
     *
     * @param unanswered by their division
     * @param overdue to be closed before today
     */
    public record FindingCounts(int open, int unanswered, int overdue) {}

    /**
     * What one controller has to do.
     *
     * @param inHand expenses and evidence that they have taken
     * @param open findings that they opened and nobody has closed
     * @param overdue those of them that were to be closed before today
     */
    public record ControllerLoad(PersonId controller, int inHand, int open, int overdue) {}

    /**
     * Open ones by the day by which they are due, closed ones by the day of their end, the last
     * first.
     *
     * @param division all where null
     * @param openedBy all where null
     */
    public Page<FindingEntry> findings(
            FindingState state, String division, PersonId openedBy, PageRequest part) {
        boolean closed = state == FindingState.CLOSED;
        return KeysetQuery.of(ALL)
                .param("today", today())
                .when(true, closed ? "closed_on is not null" : "closed_on is null")
                .when(state == FindingState.UNANSWERED, "answers = 0")
                .when(state == FindingState.OVERDUE, "overdue")
                .where("division = :division", "division", division)
                .where("opened_by = :by", "by", openedBy == null ? null : openedBy.value())
                .page(
                        jdbc,
                        closed ? LAST_CLOSED : BY_DUE_DAY,
                        RecordMapper.of(FindingEntry.class),
                        part);
    }

    public FindingCounts counts() {
        return jdbc.sql(
                        """
                        select count(*) as open, count(*) filter (where answers = 0) as unanswered,
                               count(*) filter (where due_on < :today) as overdue
                          from control_finding where closed_on is null
                        """)
                .param("today", today())
                .query(RecordMapper.of(FindingCounts.class))
                .single();
    }

    /** Of every controller who has something in hand or a finding open, the most laden first. */
    public List<ControllerLoad> loads() {
        return jdbc.sql(LOADS)
                .param("today", today())
                .query(RecordMapper.of(ControllerLoad.class))
                .list();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
