package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.StopReason;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stops that come and those that were decided, as people look through them. */
@Component
public class StopBoard {

    /** Whose title it is. */
    private static final String TITLED =
            """
              left join initiative n
                on n.division = %1$s.division and n.initiative = %1$s.initiative
              left join shown_text t on t.stream = n.stream and t.digest = n.title_digest
            """;

    /** One expense each, said so that the list is read in its order and no further than shown. */
    private static final String COMING =
            """
            select i.division, i.initiative, e.expense_id, t.text as title, e.cents, e.half_days,
                   e.spent_on, i.next_due_on as due_on, w.warnings, w.warned_on,
                   i.next_due_on > e.spent_on + interval '12 months 1 day' as withdrawn
              from review_initiative i
              cross join lateral (
                select * from review_expense x
                 where x.division = i.division and x.expense_id = i.next_due_expense limit 1) e
              cross join lateral (
                select count(*) as warnings, max(warned_on) as warned_on from warning
                 where division = e.division and expense_id = e.expense_id) w
            """
                    + TITLED.formatted("i");

    private static final String DECIDED =
            """
            select s.*, e.cents, e.half_days, t.text as title, %s as disputed
              from stop s
              cross join lateral (
                select * from review_expense x
                 where x.division = s.division and x.expense_id = s.expense_id limit 1) e
            """
                            .formatted(StopView.DISPUTED.condition())
                    + TITLED.formatted("s");

    private static final SortOrder<ListedComingStop> NEXT_DAY_FIRST =
            SortOrder.by("next_due_on", SortKey::day, ListedComingStop::dueOn)
                    .then("i.initiative collate \"C\"", SortKey::text, ListedComingStop::initiative)
                    .then("i.division collate \"C\"", SortKey::text, ListedComingStop::division);
    private static final SortOrder<ListedStop> LATEST_FIRST =
            SortOrder.latest("s.due_on", ListedStop::dueOn)
                    .then("s.stop_id", SortKey::id, ListedStop::stopId);

    private final JdbcClient jdbc;

    StopBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A stop that comes if nothing happens, as people look for it (R62).
     *
     * @param title of the initiative, {@code [redacted]} (R100), or null where it is not disclosed
     * @param amount that was spent and that nobody has used
     * @param dueOn the day at whose start funding stops
     * @param warnings how often its owner and division were warned (R63)
     * @param warnedOn the latest of those days, or null
     * @param withdrawn whether use that had redeemed it was withdrawn (R53)
     */
    public record ListedComingStop(
            String division,
            String initiative,
            UUID expenseId,
            String title,
            Amount amount,
            LocalDate spentOn,
            LocalDate dueOn,
            long warnings,
            LocalDate warnedOn,
            boolean withdrawn) {}

    /**
     * A stop as people look for it.
     *
     * @param title of the initiative, {@code [redacted]} (R100), or null where it is not disclosed
     * @param amount that was spent and that nobody used
     * @param dueOn the day at whose start funding stopped (R62)
     * @param appliedAt when the division made it effective, or null (R98)
     * @param reinstatedAt when it was taken back, or null (R67)
     * @param disputed whether use in time was recorded late or withdrawn (R53, R67)
     */
    public record ListedStop(
            UUID stopId,
            String division,
            String initiative,
            String title,
            Amount amount,
            LocalDate spentOn,
            LocalDate dueOn,
            StopReason reason,
            Instant decidedAt,
            Instant appliedAt,
            Instant reinstatedAt,
            ReinstatementReason reinstatedReason,
            boolean disputed) {}

    /**
     * What stops next if nothing happens, the first due first (R62).
     *
     * @param division that one alone; null for all
     * @param until the last day on which it would stop
     */
    public Page<ListedComingStop> coming(String division, LocalDate until, PageRequest part) {
        return KeysetQuery.of(COMING)
                .where("next_due_on <= :until", "until", until)
                .where("i.division = :division", "division", division)
                .page(jdbc, NEXT_DAY_FIRST, RecordMapper.of(ListedComingStop.class), part);
    }

    /**
     * What was decided, the latest first.
     *
     * @param division that one alone; null for all
     */
    public Page<ListedStop> decided(StopView view, String division, PageRequest part) {
        return KeysetQuery.of(DECIDED)
                .when(true, view.condition())
                .where("s.division = :division", "division", division)
                .page(jdbc, LATEST_FIRST, RecordMapper.of(ListedStop.class), part);
    }

    /** Every division of which anything was read, by name. */
    public List<String> divisions() {
        return jdbc.sql("select division from review_division order by division collate \"C\"")
                .query(String.class)
                .list();
    }
}
