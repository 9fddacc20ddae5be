package org.essaim.incubator.stopping.automation;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.federation.stream.EventStoreConsumer;
import org.essaim.incubator.stopping.domain.Deadline;
import org.essaim.incubator.stopping.read.ReviewSnapshots.Case;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.DeadLetter;
import org.essaim.stream.DeadLetterQueue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which initiatives are to be reviewed now, so that nobody looks at all of them. */
@Component
record ReviewQueue(
        JdbcClient jdbc,
        JdbcTemplate batches,
        DeadLetterQueue deadLetters,
        Processors processors,
        Supplier<PolicyHistory> policies,
        Clock clock) {

    /**
     * Not while an import holds the division, not while a dead letter waits (R64), and only if
     * something has changed or one of its days has come: an expense due by what was read, or by
     * reachable days of silence, more than the policy of its useBy allows, or a warning.
     */
    private static final String DUE =
            """
              from review_initiative i join progress d using (division)
             where (i.changes <> i.reviewed or i.next_warning_on <= :today
                    or i.next_due_on <= :today)
               and not (d.stream || '/' || i.initiative = any(:held)
                        or d.stream || '/' || i.division = any(:held))
               and (i.changes <> i.reviewed
                    or i.next_due_on <= d.read_to
                    or i.next_warning_on <= :today
                    or (i.next_due_on <= least(:today, d.last_reachable_on)
                        and (select count(*) from reachable_day r
                              where r.stream = d.stream and r.day >= i.next_due_on)
                            > coalesce(
                                (select p.days
                                   from unnest(:effective::date[], :silence::int[])
                                        with ordinality as p (effective, days, version)
                                  where p.effective < i.next_due_on
                                  order by p.version desc limit 1),
                                :founding)))
            """;

    /**
     * How far those were read that may be reviewed, never beyond today (R16); reachable days that
     * count come after.
     */
    private static final String PROGRESS =
            """
            with progress as materialized (
                select division, stream,
                       least((watermark at time zone 'Europe/Paris')::date, :today) as read_to,
                       (select max(day) from reachable_day r where r.stream = s.stream)
                           as last_reachable_on
                  from review_division s
                 where (importing is null or hold_ends_on < :today)
                   and not 'stream:' || stream = any(:held))
            """;

    private static final String CASES =
            PROGRESS + "select i.division, i.initiative" + DUE + " order by 1, 2 limit :most";

    private static final String ANY = PROGRESS + "select exists (select 1" + DUE + ")";

    List<Case> due(int most) {
        return asked(CASES).param("most", most).query(RecordMapper.of(Case.class)).list();
    }

    boolean isEmpty() {
        return !asked(ANY).query(Boolean.class).single();
    }

    /**
     * A review that was carried out.
     *
     * @param changes how often the initiative had changed by then
     * @param nextDue no review is needed before that deadline is due or that day has come; null
     *     means not before something changes
     */
    record Reviewed(Case one, long changes, Deadline nextDue, LocalDate nextWarningOn) {

        private Object[] row() {
            return new Object[] {
                changes,
                nextDue == null ? null : nextDue.dueOn(),
                nextDue == null ? null : nextDue.expense().expenseId(),
                nextWarningOn,
                one.division().value(),
                one.initiative().value()
            };
        }
    }

    /** All of them in one round trip. */
    void reviewed(List<Reviewed> reviews) {
        batches.batchUpdate(
                """
                update review_initiative
                   set reviewed = ?, next_due_on = ?::date, next_due_expense = ?::uuid,
                       next_warning_on = ?::date
                 where division = ? and initiative = ?
                """,
                reviews.stream().map(Reviewed::row).toList());
    }

    /** How many days of silence stop is that of the useBy's policy (R99). */
    private JdbcClient.StatementSpec asked(String sql) {
        List<PolicyHistory.Version> versions = policies.get().versions();
        return jdbc.sql(sql)
                .param("held", held())
                .param("today", BusinessDay.of(clock.instant()))
                // As text: the driver knows no array of days.
                .param(
                        "effective",
                        versions.stream()
                                .map(version -> version.effectiveOn().toString())
                                .toArray(String[]::new))
                .param(
                        "silence",
                        versions.stream()
                                .map(version -> version.values().silenceDays())
                                .toArray(Integer[]::new))
                .param("founding", Policy.FOUNDING.silenceDays());
    }

    /**
     * Of whom a record is known to be missing, because it is a dead letter (R64): {@code
     * <stream>/<initiative>}, {@code <stream>/<division>}, or {@code stream:<id>} where it names
     * nobody, as it may be about anybody of its division.
     */
    private String[] held() {
        Stream<String> received =
                deadLetters.all().stream()
                        .map(DeadLetter::message)
                        .map(
                                message ->
                                        message.subject() == null
                                                ? "stream:" + message.stream()
                                                : EventStoreConsumer.subjectOf(
                                                        message.stream(), message.subject()));
        return Stream.concat(processors.deadLetterSubjects().stream(), received)
                .distinct()
                .toArray(String[]::new);
    }
}
