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

    /**
     * All of them.
     *
     * @param worst those of which there is most to say first, then by name
     * @param counts how many have each word, in the order of the words
     */
    public record Overview(List<Row> worst, Map<Word, Long> counts) {}

    private static final String WORDS =
            """
            select d.division, r.days, u.read_up_to,
                   case when s.quarantined is not null or s.position < s.signed_head
                             or exists (select from dead_letter_message m
                                         where m.stream = d.stream) then 'INCOMPLETE'
                        when r.days > 0 then 'SILENT'
                        when u.read_up_to is null then 'NEW'
                        else 'WELL' end as word
              from division d
              left join subscription s on s.stream = d.stream
              left join review_division v on v.division = d.division
              cross join lateral (
                select greatest(nullif(v.watermark, 'epoch'), s.watermark) as read_up_to) u
              cross join lateral (
                select count(*) as days from reachable_day
                 where stream = d.stream and day <= :today
                   and day > (u.read_up_to at time zone 'Europe/Paris')::date) r
            """;

    /**
     * @param most so many of the worst
     */
    public Overview overview(LocalDate today, int most) {
        List<Row> all =
                jdbc
                        .sql(WORDS)
                        .param("today", today)
                        .query(RecordMapper.of(Row.class))
                        .list()
                        .stream()
                        .sorted(
                                Comparator.comparing(Row::word)
                                        .thenComparing(Row::days, Comparator.reverseOrder())
                                        .thenComparing(Row::division))
                        .toList();
        Map<Word, Long> counts =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::word, TreeMap::new, Collectors.counting()));
        return new Overview(all.stream().limit(most).toList(), counts);
    }
}
