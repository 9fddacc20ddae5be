package org.essaim.incubator.division.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.store.Processors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each division was read, by what the inbox and the reviews know (R64). */
@Component
public record StreamBoard(JdbcClient jdbc, Processors processors, Clock clock) {

    private static final String STREAMS =
            """
            select d.division, d.stream, d.dissatisfaction, s.quarantined,
                   coalesce(s.position, 0) as position,
                   greatest(coalesce(s.signed_head - s.position, 0), 0) as missing,
                   coalesce(nullif(r.watermark, 'epoch'), s.watermark) as read_up_to,
                   case when r.importing is not null and r.hold_ends_on >= :today
                        then r.hold_ends_on end as held_until,
                   (select count(*) from division_key k
                     where k.division = d.division and k.revoked_on is null) as keys,
                   (select count(*) from dead_letter_message m
                     where m.stream = d.stream) as parked,
                   (select count(*) from reachable_day y
                     where y.stream = d.stream and y.day <= :today
                       and y.day > (r.watermark at time zone 'Europe/Paris')::date) as silent_days
              from division d
              left join subscription s on s.stream = d.stream
              left join review_division r on r.division = d.division
             where cast(:division as text) is null or d.division = :division
            """;

    private static final String PARKED =
            """
            select distinct i.initiative, t.text as title
              from unnest(:subjects::text[]) as p (subject)
              left join initiative i on i.division = :division and i.initiative = p.subject
              left join shown_text t on t.stream = i.stream and t.digest = i.title_digest
             order by 1
            """;

    /**
     * What waits because a message about it could not be taken in: it is not reviewed meanwhile
     * (R64).
     *
     * @param initiative null where the message is about no initiative that is known here
     * @param title as its division wrote it; null where it is not disclosed
     */
    public record ParkedSubject(String initiative, String title) {}

    private record Read(
            String division,
            String stream,
            int dissatisfaction,
            String quarantined,
            long position,
            long missing,
            Instant readUpTo,
            LocalDate heldUntil,
            long keys,
            long parked,
            int silentDays) {}

    /** Every admitted division, in no order. */
    public List<StreamRow> all() {
        return read(null);
    }

    public Optional<StreamRow> one(DivisionId division) {
        return read(division.value()).stream().findFirst();
    }

    /** What of the division waits because of a message that could not be taken in. */
    public List<ParkedSubject> parked(DivisionId division) {
        String stream = DivisionStream.of(division);
        List<String> subjects =
                new ArrayList<>(subjectsOf(stream, processors.deadLetterSubjects()));
        jdbc.sql(
                        """
                        select distinct subject from dead_letter_message
                         where stream = ? and subject is not null
                        """)
                .param(stream)
                .query(String.class)
                .list()
                .forEach(subjects::add);
        return jdbc.sql(PARKED)
                .param("division", division.value())
                .param("subjects", subjects.toArray(String[]::new))
                .query(RecordMapper.of(ParkedSubject.class))
                .list();
    }

    private List<StreamRow> read(String division) {
        Set<String> held = processors.deadLetterSubjects();
        return jdbc
                .sql(STREAMS)
                .param("today", BusinessDay.of(clock.instant()))
                .param("division", division)
                .query(RecordMapper.of(Read.class))
                .list()
                .stream()
                .map(row -> shown(row, subjectsOf(row.stream(), held).size()))
                .toList();
    }

    private StreamRow shown(Read row, int unhandled) {
        return new StreamRow(
                row.division(),
                row.dissatisfaction(),
                row.quarantined(),
                row.keys(),
                row.position(),
                row.missing(),
                row.readUpTo(),
                row.readUpTo() == null ? null : since(row.readUpTo()),
                row.parked() + unhandled,
                row.silentDays(),
                row.heldUntil());
    }

    private Duration since(Instant readUpTo) {
        Duration since = Duration.between(readUpTo, clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    /**
     * Of that stream, among those that processors could not handle; what is about nobody is under
     * the stream itself, and holds all of it (R64).
     */
    private static List<String> subjectsOf(String stream, Set<String> unhandled) {
        String its = stream + "/";
        return unhandled.stream()
                .filter(subject -> subject.startsWith(its) || subject.equals("stream:" + stream))
                .map(subject -> subject.replaceFirst("^" + Pattern.quote(its), ""))
                .toList();
    }
}
