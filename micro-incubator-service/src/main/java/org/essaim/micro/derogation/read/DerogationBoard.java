package org.essaim.micro.derogation.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.micro.derogation.domain.DerogationEvent;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All derogations of the division, one row each, and as people look for them: those in force and
 * those that were (R93).
 */
@Component
@ProcessingGroup("activity")
public class DerogationBoard {

    private static final String ROWS =
            """
            select d.derogation, t.text as waives, d.territory, d.from_day as "from",
                   d.until_day as until, d.guarantor, d.expired, d.uses
              from derogation d left join shown_text t
                on t.stream = :stream and t.digest = d.waives_digest
            """;

    /** Of the initiatives that run in a division, more than anybody looks through. */
    private static final int MOST_INITIATIVES = 500;

    private final JdbcClient jdbc;
    private final String stream;

    DerogationBoard(JdbcClient jdbc, DivisionId division) {
        this.jdbc = jdbc;
        this.stream = DivisionStream.of(division);
    }

    /** By id, from the one after the given id on. */
    List<DerogationRow> rows(String after, int size) {
        return query("d.derogation::text > :key", after, size);
    }

    /** Empty where nobody granted it. */
    public Optional<DerogationRow> one(UUID derogation) {
        return query("d.derogation = :key", derogation, 1).stream().findFirst();
    }

    /**
     * @param where of this class, never of a caller's choice
     */
    private List<DerogationRow> query(String where, Object key, int size) {
        return jdbc.sql(ROWS + " where " + where + " order by d.derogation::text limit :size")
                .param("stream", stream)
                .param("key", key)
                .param("size", size)
                .query(RecordMapper.of(DerogationRow.class))
                .list();
    }

    /**
     * What ends last first.
     *
     * @param past those whose last day is before that day, or the others
     */
    public Page<DerogationRow> derogations(boolean past, LocalDate today, PageRequest part) {
        SortKey after = part.key(2);
        return part.page(
                jdbc.sql(
                                ROWS
                                        + """
                                           where (d.until_day < :today) = :past
                                             and (:until::date is null
                                                  or (d.until_day, d.derogation::text)
                                                     < (:until, :id))
                                           order by d.until_day desc, d.derogation::text desc
                                           limit :most
                                          """)
                        .param("stream", stream)
                        .param("today", today)
                        .param("past", past)
                        .param("until", after == null ? null : after.day(0))
                        .param("id", after == null ? "" : after.text(1))
                        .param("most", part.most())
                        .query(RecordMapper.of(DerogationRow.class))
                        .list(),
                row -> SortKey.of(row.until(), row.derogation()));
    }

    private record Running(String initiative, String title) {}

    /** For what it may be used: the running initiatives by id, with titles, that person's first. */
    public Map<String, String> initiatives(PersonId person) {
        Map<String, String> running = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select i.initiative, coalesce(t.text, i.initiative) as title
                          from initiative i left join shown_text t
                            on t.stream = :stream and t.digest = i.title_digest
                         where i.ended is null
                         order by (i.owner = :person or exists (
                                      select 1 from initiative_member m
                                       where m.initiative = i.initiative and m.person = :person))
                                  desc nulls last, 2
                         limit :most
                        """)
                .param("stream", stream)
                .param("person", person.value())
                .param("most", MOST_INITIATIVES)
                .query(RecordMapper.of(Running.class))
                .list()
                .forEach(each -> running.put(each.initiative(), each.title()));
        return running;
    }

    @EventHandler
    void on(DerogationEvent event) {
        switch (event) {
            case DerogationEvent.Granted e -> granted(e);
            case DerogationEvent.Used e -> change("uses = uses + 1", e);
            case DerogationEvent.Expired e -> change("expired = true", e);
        }
    }

    private void granted(DerogationEvent.Granted e) {
        jdbc.sql(
                        """
                        insert into derogation (derogation, waives_digest, territory, from_day,
                            until_day, guarantor)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        e.derogation(),
                        e.waives().digest(),
                        e.territory().path(),
                        e.from(),
                        e.until(),
                        e.guarantor().value())
                .update();
    }

    /**
     * @param change of this class, never of a caller's choice
     */
    private void change(String change, DerogationEvent event) {
        jdbc.sql("update derogation set " + change + " where derogation = ?")
                .param(event.derogation())
                .update();
    }
}
