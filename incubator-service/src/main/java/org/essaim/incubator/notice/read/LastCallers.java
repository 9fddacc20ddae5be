package org.essaim.incubator.notice.read;

import module java.base;

import java.sql.Types;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * As whom people were here last who have mails or a calendar: neither shows a token. It counts
 * until they come with another token, and {@value #DAYS} days at most, as nobody says when somebody
 * has lost a role or left (decision 0115).
 */
@Component
public record LastCallers(JdbcClient jdbc, Clock clock) {

    /** Longer than any holiday; a token itself counts for hours. */
    static final int DAYS = 60;

    /** What stands in the table. */
    private record Row(DivisionId division, String roles, LocalDate shownOn) {}

    /** Empty for whoever was not here for too long, or never asked for anything. */
    Optional<Caller> of(PersonId person) {
        return row(person)
                .filter(row -> !row.shownOn.plusDays(DAYS).isBefore(today()))
                .map(
                        row ->
                                new Caller(
                                        person,
                                        Optional.ofNullable(row.division),
                                        Arrays.stream(row.roles.split(" "))
                                                .map(Role::named)
                                                .flatMap(Optional::stream)
                                                .collect(Collectors.toSet())));
    }

    /** The last day on which it counts. */
    Optional<LocalDate> lastDay(PersonId person) {
        return row(person).map(row -> row.shownOn.plusDays(DAYS));
    }

    /** From now on somebody is read who asked for mails or a calendar. */
    void keep(Caller caller) {
        about(
                        caller,
                        """
                        insert into notice_role (person, division, roles, shown_on)
                        select id, :division, :roles, :today from person where id = :person
                        on conflict (person) do update
                           set division = excluded.division, roles = excluded.roles,
                               shown_on = excluded.shown_on
                        """)
                .update();
    }

    /** Of whoever has neither mails nor a calendar any more nothing is kept. */
    void forget(PersonId person) {
        jdbc.sql(
                        """
                        delete from notice_role r
                         where person = ?
                           and not exists (select from notice_preference p
                                            where p.person = r.person)
                           and not exists (select from calendar_feed c
                                            where c.person = r.person)
                        """)
                .param(person.value())
                .update();
    }

    /** They are here, with this token; nothing is kept of whoever did not ask. */
    public void seen(Caller caller) {
        about(
                        caller,
                        """
                        update notice_role
                           set division = :division, roles = :roles, shown_on = :today
                         where person = :person
                           and (division is distinct from :division or roles <> :roles
                                or shown_on <> :today)
                        """)
                .update();
    }

    private JdbcClient.StatementSpec about(Caller caller, String sql) {
        return jdbc.sql(sql)
                .param("person", caller.person().value())
                .param(
                        "division",
                        caller.division().map(DivisionId::value).orElse(null),
                        Types.VARCHAR)
                .param(
                        "roles",
                        caller.roles().stream()
                                .map(Role::word)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("today", today());
    }

    private Optional<Row> row(PersonId person) {
        return jdbc.sql("select division, roles, shown_on from notice_role where person = ?")
                .param(person.value())
                .query(RecordMapper.of(Row.class))
                .optional();
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
