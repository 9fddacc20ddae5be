package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which demos are due, announced and cancelled of what people own or build (R41). */
@Component
class DemoRows {

    /** The initiative {@code i} is one's own, or one is of its team. */
    private static final String OF_TEAM =
            """
             and (i.owner = :person or exists (
                 select from initiative_member m
                  where m.initiative = i.initiative and m.person = :person))
            """;

    private final JdbcClient jdbc;
    private final String stream;

    DemoRows(JdbcClient jdbc, FederationProperties properties) {
        this.jdbc = jdbc;
        this.stream = properties.stream();
    }

    /** Of what one owns or builds, overdue ones included; none that is announced in time. */
    List<Notice.DemoDue> due(PersonId person, LocalDate today, LocalDate until) {
        return jdbc.sql(
                        """
                        select a.initiative, t.text as title, a.demo_due_on as due_on
                          from initiative_activity a join initiative i using (initiative)
                        """
                                + WaitingRows.TITLED
                                + """
                                 where a.demo_due_on <= :until
                                   and (a.demo_day between :today and a.demo_due_on) is not true
                                """
                                + OF_TEAM
                                + " order by a.demo_due_on, a.initiative limit :most")
                .param("stream", stream)
                .param("person", person.value())
                .param("today", today)
                .param("until", until)
                .param("most", WaitingRows.MOST)
                .query(RecordMapper.of(Notice.DemoDue.class))
                .list();
    }

    /** Of what one owns or builds, from today on. */
    List<Notice.DemoPlanned> planned(PersonId person, LocalDate today) {
        return announced(
                """
                a.demo_plan as plan_id, a.demo_planned_on as since, a.demo_day as day,
                a.demo_at as at, p.text as place
                """,
                "a.demo_day",
                Notice.DemoPlanned.class,
                person,
                today);
    }

    /** Of what one owns or builds, until the day on which they would have been is over. */
    List<Notice.DemoCancelled> cancelled(PersonId person, LocalDate today) {
        return announced(
                """
                a.cancelled_demo as entry_id, a.cancelled_plans as plans,
                a.cancelled_on as since, a.cancelled_day as day
                """,
                "a.cancelled_day",
                Notice.DemoCancelled.class,
                person,
                today);
    }

    private <T extends Record> List<T> announced(
            String columns, String day, Class<T> notice, PersonId person, LocalDate today) {
        return jdbc.sql(
                        "select a.initiative, t.text as title, "
                                + columns
                                + """
                                  from initiative_activity a join initiative i using (initiative)
                                  left join shown_text p
                                    on p.stream = :stream and p.digest = a.demo_place_digest
                                """
                                + WaitingRows.TITLED
                                + " where %s >= :today".formatted(day)
                                + OF_TEAM
                                + " order by %s, a.initiative limit :most".formatted(day))
                .param("stream", stream)
                .param("person", person.value())
                .param("today", today)
                .param("most", WaitingRows.MOST)
                .query(RecordMapper.of(notice))
                .list();
    }
}
