package org.essaim.micro.use.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.use.domain.Relation;
import org.essaim.micro.use.domain.UseEvent;
import org.essaim.micro.use.domain.UseFacts;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who says that they use what, month by month (R52); before what follows from it. */
@Component
@Order(0)
@ProcessingGroup("use")
class UseBoard implements UseFacts {

    private final JdbcClient jdbc;

    UseBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Relation relationOf(PersonId person, InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select p.owner is not distinct from :person or exists (
                                   select 1 from use_relation r
                                    where r.initiative = p.initiative and r.person = :person
                                      and r.team)
                          from use_product p where p.initiative = :initiative
                        """)
                .param("person", person.value())
                .param("initiative", initiative.value())
                .query(Boolean.class)
                .optional()
                .map(team -> team ? Relation.TEAM : Relation.OUTSIDE)
                .orElse(Relation.UNKNOWN_PRODUCT);
    }

    List<UseMonthRow> months(InitiativeId initiative, String after, int size) {
        return jdbc.sql(
                        """
                        select * from (
                            select to_char(s.month, 'YYYY-MM') as month, count(*)::int as users,
                                   round(avg(s.delight))::int as delight
                              from use_said s join use_product p using (initiative)
                             where s.initiative = :initiative
                               and s.person is distinct from p.owner
                               and not exists (
                                   select 1 from use_relation r
                                    where r.initiative = s.initiative and r.person = s.person
                                      and r.team)
                             group by s.month) row
                         where month > :after order by month limit :size
                        """)
                .param("initiative", initiative.value())
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(UseMonthRow.class))
                .list();
    }

    /** How many but that person say so of that month, without the team. */
    int others(InitiativeId initiative, YearMonth month, PersonId person) {
        return jdbc.sql(
                        """
                        select count(*)::int from use_said s join use_product p using (initiative)
                         where s.initiative = :initiative and s.month = :month
                           and s.person <> :person and s.person is distinct from p.owner
                           and not exists (
                               select 1 from use_relation r
                                where r.initiative = s.initiative and r.person = s.person
                                  and r.team)
                        """)
                .param("initiative", initiative.value())
                .param("month", month.atDay(1))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    List<OwnUseRow> own(PersonId person, InitiativeId initiative, String after, int size) {
        return jdbc.sql(
                        """
                        select * from (
                            select to_char(month, 'YYYY-MM') as month, said_on, delight
                              from use_said where person = :person and initiative = :initiative) row
                         where month > :after order by month limit :size
                        """)
                .param("person", person.value())
                .param("initiative", initiative.value())
                .param("after", after)
                .param("size", size)
                .query(RecordMapper.of(OwnUseRow.class))
                .list();
    }

    @EventHandler
    void on(UseEvent event) {
        switch (event) {
            case UseEvent.UseSaid e -> said(e);
            case UseEvent.UseTakenBack e -> takenBack(e);
        }
        jdbc.sql(
                        """
                        insert into use_month (initiative, month, changed, counted_on)
                        values (?, ?, true, ?)
                        on conflict (initiative, month) do update set changed = true
                        """)
                .params(event.initiative().value(), month(event), event.saidOn())
                .update();
    }

    private void said(UseEvent.UseSaid e) {
        jdbc.sql(
                        """
                        insert into use_said (initiative, month, person, said_on, delight)
                        values (?, ?, ?, ?, ?)
                        on conflict (initiative, month, person) do update
                           set delight = excluded.delight
                        """)
                .params(e.initiative().value(), month(e), e.person().value())
                .params(e.saidOn(), e.delight())
                .update();
    }

    private void takenBack(UseEvent.UseTakenBack e) {
        jdbc.sql("delete from use_said where initiative = ? and month = ? and person = ?")
                .params(e.initiative().value(), month(e), e.person().value())
                .update();
    }

    private static LocalDate month(UseEvent event) {
        return event.saidOn().withDayOfMonth(1);
    }

    /**
     * A month of a product.
     *
     * @param month such as {@code 2026-11}
     * @param users who say that they used it, without the team
     * @param delight the mean of what they said, rounded half up, or null
     */
    record UseMonthRow(String month, int users, Integer delight) {}

    /**
     * What somebody said of their own use.
     *
     * @param month such as {@code 2026-11}
     * @param delight 0 to 10, or null where nobody said
     */
    public record OwnUseRow(String month, LocalDate saidOn, Integer delight) {}
}
