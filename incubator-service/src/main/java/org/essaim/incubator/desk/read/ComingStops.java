package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stops soon, were nothing used meanwhile, and who was warned of it (R62, R63). */
@Component
public class ComingStops {

    private final JdbcClient jdbc;

    ComingStops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first due expense of an initiative whose funding runs.
     *
     * @param title {@code [redacted]} where it was (R100), or the id where none is disclosed
     * @param dueOn the day at whose start funding stops
     * @param warnings how often its division was warned of this expense
     * @param warnedOn the last time, or null
     */
    public record Row(
            String division,
            String initiative,
            UUID expenseId,
            String title,
            Amount amount,
            LocalDate dueOn,
            int warnings,
            LocalDate warnedOn) {}

    /** The first due first. */
    public List<Row> until(LocalDate day, int most) {
        return jdbc.sql(
                        """
                        select i.*, e.cents, e.half_days, w.*,
                               coalesce(t.text, i.initiative) as title
                          from (select division, initiative, next_due_expense as expense_id,
                                       next_due_on as due_on from review_initiative
                                 where next_due_on <= :day
                                 order by next_due_on, initiative collate "C",
                                          division collate "C" limit :most) i
                          join review_expense e
                            on e.division = i.division and e.expense_id = i.expense_id
                          left join initiative n
                            on n.division = i.division and n.initiative = i.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                          cross join lateral (
                            select count(*) as warnings, max(warned_on) as warned_on
                              from warning w where w.division = i.division
                               and w.expense_id = i.expense_id and w.use_by = i.due_on - 1) w
                         order by i.due_on, i.initiative collate "C", i.division collate "C"
                        """)
                .param("day", day)
                .param("most", most)
                .query(RecordMapper.of(Row.class))
                .list();
    }

    /** How many there are by that day. */
    public long count(LocalDate day) {
        return jdbc.sql("select count(*) from review_initiative where next_due_on <= ?")
                .param(day)
                .query(Long.class)
                .single();
    }
}
