package org.essaim.incubator.desk.read;

import module java.base;

import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How it goes with each division, in a word (R64). */
@Component
public class DivisionWords {

    private final JdbcClient jdbc;

    DivisionWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is worst comes first. */
    public enum Word {
        /** Something of its stream is missing here, cannot be read or could not be handled. */
        INCOMPLETE,
        /** Nothing comes from it, though its stream can be read. */
        SILENT,
        /** Nothing was ever claimed to be all: it has not begun. */
        NEW,
        WELL
    }

    /**
     * One division.
     *
     * @param days that count as silence
     * @param readUpTo everything before this instant was read, or null
     */
    public record Row(String division, Word word, int days, Instant readUpTo) {}

    /** How many divisions have that word. */
    public record Count(Word word, long divisions) {}

    private static final String WORDS =
            """
            select d.division, r.days, nullif(v.watermark, 'epoch') as read_up_to,
                   case when s.quarantined is not null or s.position < s.signed_head
                             or exists (select from dead_letter_message m
                                         where m.stream = d.stream) then 'INCOMPLETE'
                        when r.days > 0 then 'SILENT'
                        when v.watermark is null or v.watermark = 'epoch' then 'NEW'
                        else 'WELL' end as word
              from division d
              left join subscription s on s.stream = d.stream
              left join review_division v on v.division = d.division
              cross join lateral (
                select count(*) as days from reachable_day
                 where stream = d.stream and v.watermark <> 'epoch' and day <= :today
                   and day > (v.watermark at time zone 'Europe/Paris')::date) r
            """;

    /** Those of which there is most to say first, then by name. */
    public List<Row> worst(LocalDate today, int most) {
        return jdbc.sql(
                        "select * from ("
                                + WORDS
                                + """
                                ) w
                                 order by array_position(
                                     array['INCOMPLETE', 'SILENT', 'NEW', 'WELL'], word),
                                     days desc, division collate "C" limit :most
                                """)
                .param("today", today)
                .param("most", most)
                .query(RecordMapper.of(Row.class))
                .list();
    }

    /** All of them, in the order of their words; none of which there is none. */
    public List<Count> counts(LocalDate today) {
        return jdbc
                .sql("select word, count(*) as divisions from (" + WORDS + ") w group by word")
                .param("today", today)
                .query(RecordMapper.of(Count.class))
                .list()
                .stream()
                .sorted(Comparator.comparing(Count::word))
                .toList();
    }
}
