package org.essaim.reporting.stops.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What those who closed an initiative tried and learnt; both are public (R84). */
@Component
public class Lessons {

    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One closing.
     *
     * @param tried null where the text was redacted or is not there
     * @param learnt the same
     */
    public record Lesson(
            String division, String initiative, LocalDate closedOn, String tried, String learnt) {}

    /** How many there are. */
    public long count(AsOf asOf) {
        return jdbc.sql(
                        """
                        select count(*) from fact where kind = 'CLOSED' and true_on <= :trueOn
                           and known_on <= :knownOn
                        """)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    public List<Lesson> latest(AsOf asOf, int most) {
        return jdbc.sql(
                        """
                        select f.division, f.initiative, f.true_on as closed_on,
                            tried.text as tried, learnt.text as learnt
                          from fact f
                          left join free_text tried
                            on tried.stream = f.stream collate "default" and tried.digest = f.word
                          left join free_text learnt
                            on learnt.stream = f.stream collate "default"
                                and learnt.digest = f.other
                         where f.kind = 'CLOSED' and f.true_on <= :trueOn
                           and f.known_on <= :knownOn
                         order by f.true_on desc, f.initiative limit :most
                        """)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("most", most)
                .query(Lesson.class)
                .list();
    }
}
