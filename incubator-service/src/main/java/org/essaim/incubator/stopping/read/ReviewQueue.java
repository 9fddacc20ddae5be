package org.essaim.incubator.stopping.read;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.stopping.domain.Expense;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are to be judged now, so that nobody looks at all of them. */
@Component
public class ReviewQueue {

    /**
     * Not between the start and the end of an import, not while a record is parked (R64), and only
     * if the file has changed or one of its days has come: an expense due by what was heard, or by
     * days of heard silence, more than the policy of its useBy allows, or a warning.
     */
    private static final String DUE =
            """
              from stopping_file f join hearing d using (division)
             where (f.changes <> f.judged or f.next_warning_on <= :today
                    or f.next_due_on <= greatest(:today, (select max(heard_on) from hearing)))
               and not (d.stream || '/' || f.initiative = any(:held)
                        or d.stream || '/' || f.division = any(:held))
               and (f.changes <> f.judged
                    or f.next_due_on <= d.heard_on
                    or f.next_warning_on <= :today
                    or (f.next_due_on <= least(:today, d.last_heard_on)
                        and (select count(*) from heard_day h
                              where h.stream = d.stream and h.day >= f.next_due_on)
                            > coalesce(
                                (select p.days
                                   from unnest(:effective::date[], :silence::int[])
                                        with ordinality as p (effective, days, version)
                                  where p.effective < f.next_due_on
                                  order by p.version desc limit 1),
                                :founding)))
            """;

    /** How far those are heard that may be judged; the days that count as heard come after. */
    private static final String HEARING =
            """
            with hearing as materialized (
                select division, stream, (watermark at time zone 'Europe/Paris')::date as heard_on,
                       (select max(day) from heard_day h where h.stream = s.stream)
                           as last_heard_on
                  from stopping_division s
                 where importing is null and not 'stream:' || stream = any(:held))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReviewQueue(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An initiative whose funding is to be judged. */
    public record Case(DivisionId division, InitiativeId initiative) {}

    /**
     * @param held {@code <stream>/<initiative>}, {@code <stream>/<division>} or {@code stream:<id>}
     *     of which a record is parked
     * @param policies how many days of silence stop is that of the useBy's policy (R99)
     */
    public List<Case> due(
            Collection<String> held, LocalDate today, PolicyHistory policies, int most) {
        return about(
                        HEARING
                                + "select f.division, f.initiative"
                                + DUE
                                + " order by 1, 2 limit :most",
                        held,
                        today,
                        policies)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Case(
                                        new DivisionId(row.getString(1)),
                                        new InitiativeId(row.getString(2))))
                .list();
    }

    public boolean isEmpty(Collection<String> held, LocalDate today, PolicyHistory policies) {
        return !about(HEARING + "select exists (select 1" + DUE + ")", held, today, policies)
                .query(Boolean.class)
                .single();
    }

    /**
     * A file that was judged.
     *
     * @param changes how often it had changed by then
     * @param nextDue it need not be looked at before that expense is due or that day has come; null
     *     means not before something changes
     */
    public record Judged(Case one, long changes, Expense nextDue, LocalDate nextWarningOn) {

        private Object[] row() {
            return new Object[] {
                changes,
                nextDue == null ? null : nextDue.dueOn(),
                nextDue == null ? null : nextDue.expenseId(),
                nextWarningOn,
                one.division().value(),
                one.initiative().value()
            };
        }
    }

    /** All of them in one round trip. */
    public void judged(List<Judged> files) {
        batches.batchUpdate(
                """
                update stopping_file
                   set judged = ?, next_due_on = ?::date, next_due_expense = ?::uuid,
                       next_warning_on = ?::date
                 where division = ? and initiative = ?
                """,
                files.stream().map(Judged::row).toList());
    }

    private JdbcClient.StatementSpec about(
            String sql, Collection<String> held, LocalDate today, PolicyHistory policies) {
        return jdbc.sql(sql)
                .param("held", held.toArray(String[]::new))
                .param("today", today)
                .param("effective", effective(policies))
                .param("silence", silence(policies))
                .param("founding", Policy.FOUNDING.silenceDays());
    }

    /** As text: the driver knows no array of days. */
    private static String[] effective(PolicyHistory policies) {
        return policies.versions().stream()
                .map(version -> version.effectiveOn().toString())
                .toArray(String[]::new);
    }

    private static Integer[] silence(PolicyHistory policies) {
        return policies.versions().stream()
                .map(version -> version.values().silenceDays())
                .toArray(Integer[]::new);
    }
}
