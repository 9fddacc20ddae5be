package org.essaim.reporting.portfolio.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.reporting.recount.domain.SmallCells;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The life of one initiative, fact by fact, from its irritant to its end (R90 to R84). */
@Component
public class Timeline {

    private static final String TOLD = " and f.true_on <= :trueOn and f.known_on <= :knownOn";

    private static final String MOMENT =
            """
            select f.initiative, f.true_on, f.known_on, f.kind, f.word, f.other, f.number, f.cents,
                f.half_days, f.until_on, f.stream, f.position
              from fact f where f.division = :division
            """;

    /** The launch names the irritant that it is about. */
    private static final String IRRITANT =
            " and f.kind = 'IRRITANT_REPORTED' and f.about = (select about from fact"
                    + " where kind = 'LAUNCHED' and division = :division"
                    + " and initiative = :initiative and true_on <= :trueOn"
                    + " and known_on <= :knownOn limit 1)";

    private static final String MOMENTS =
            MOMENT
                    + " and f.initiative = :initiative and f.kind not in ('PROPOSED', 'DECLINED')"
                    + TOLD
                    + " union all "
                    + MOMENT
                    + IRRITANT
                    + TOLD
                    + " order by true_on, known_on, stream, position";

    private static final String OF_DIVISION =
            MOMENT
                    + " and f.kind in ('DIVISION_ADMITTED', 'ALLOCATED', 'WITHDRAWN', 'LAUNCHED',"
                    + " 'INTEGRATED', 'CLOSED', 'STOPPED', 'REINSTATED', 'CASE_OPENED',"
                    + " 'ADOPTED')"
                    + TOLD
                    + " order by f.true_on desc, f.known_on desc, f.stream, f.position desc"
                    + " limit :most";

    private static final String IN_SHORT =
            """
            select f.division, f.initiative, title.text as title, f.word as kind,
                f.true_on as launched_on,
                tried.text as tried, learnt.text as learnt
              from fact f
              left join lateral (select word, other, stream from fact c where c.kind = 'CLOSED'
                   and c.division = f.division and c.initiative = f.initiative
                   and c.true_on <= :trueOn and c.known_on <= :knownOn limit 1) closed on true
              left join free_text title on title.stream = f.stream collate "default"
                  and title.digest = f.other
              left join free_text tried
                on tried.stream = closed.stream collate "default" and tried.digest = closed.word
              left join free_text learnt
                on learnt.stream = closed.stream collate "default" and learnt.digest = closed.other
             where f.kind = 'LAUNCHED' and f.division = :division
               %s
            """
                    + TOLD;

    private static final Map<String, String> VOCABULARIES =
            Map.ofEntries(
                    Map.entry("IRRITANT_REPORTED", "category"),
                    Map.entry("USED", "level"),
                    Map.entry("STAGE_ENTERED", "stage"),
                    Map.entry("GRANTED", "round"),
                    Map.entry("RELEASED", "cause"),
                    Map.entry("FLAGGED", "flag"),
                    Map.entry("OBSTACLE_MET", "obstacle"),
                    Map.entry("STOPPED", "reason"),
                    Map.entry("REINSTATED", "reinstated"),
                    Map.entry("CASE_OPENED", "case"),
                    Map.entry("BOARD_DECIDED", "outcome"),
                    Map.entry("FINDING_OPENED", "ground"),
                    Map.entry("FINDING_CLOSED", "finding"));

    private static final String LATEST = " order by f.true_on desc, f.initiative desc limit :most";

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One fact of it.
     *
     * @param initiative null where it is about the division itself
     * @param word one of a vocabulary, or the division that adopted
     * @param from whom it adopted, or null
     * @param number users of a measure, null where they are fewer than 5; a month of a warning
     * @param few true for a measure of 1 to 4 users
     */
    public record Moment(
            String initiative,
            LocalDate trueOn,
            LocalDate knownOn,
            String kind,
            String word,
            String from,
            Integer number,
            boolean few,
            long cents,
            long halfDays,
            LocalDate untilOn) {

        /** Which words its word is one of; null where it has none, or a name. */
        public String vocabulary() {
            return word == null ? null : VOCABULARIES.get(kind);
        }
    }

    /**
     * An initiative in a line.
     *
     * @param title null where it is not there to be shown
     */
    public record InShort(
            String division,
            String initiative,
            String title,
            String kind,
            LocalDate launchedOn,
            String tried,
            String learnt) {

        /** What people call it. */
        public String called() {
            return title == null ? initiative : title;
        }
    }

    /** The first fact first. */
    public List<Moment> of(AsOf asOf, String division, String initiative) {
        return told(MOMENTS, asOf, division)
                .param("initiative", initiative)
                .query(Timeline::moment)
                .list();
    }

    /** What changed in a division and its initiatives, the latest fact first. */
    public List<Moment> ofDivision(AsOf asOf, String division, int most) {
        return told(OF_DIVISION, asOf, division).param("most", most).query(Timeline::moment).list();
    }

    /** The one of that name, if it was launched by then. */
    public Optional<InShort> inShort(AsOf asOf, String division, String initiative) {
        return told(IN_SHORT.formatted("and f.initiative = :initiative"), asOf, division)
                .param("initiative", initiative)
                .query(InShort.class)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Of a division, the last one launched first.
     *
     * @param after the next of the page before, or empty
     */
    public List<InShort> latest(AsOf asOf, String division, String after, int most) {
        SortKey key = SortKey.read(after, 2);
        String before = key == null ? "" : "and (f.true_on, f.initiative) < (:day, :name)";
        JdbcClient.StatementSpec asked =
                told(IN_SHORT.formatted(before) + LATEST, asOf, division).param("most", most);
        return (key == null ? asked : asked.param("day", key.day(0)).param("name", key.text(1)))
                .query(InShort.class)
                .list();
    }

    /** What initiatives are ordered by. */
    public static String key(InShort initiative) {
        return SortKey.of(initiative.launchedOn(), initiative.initiative());
    }

    private JdbcClient.StatementSpec told(String sql, AsOf asOf, String division) {
        return jdbc.sql(sql)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("division", division);
    }

    private static Moment moment(ResultSet row, int index) throws SQLException {
        String kind = row.getString("kind");
        Integer number = row.getObject("number", Integer.class);
        boolean people = kind.equals("USED") || kind.equals("CASE_OPENED");
        boolean few = people && number != null && SmallCells.hides(number);
        return new Moment(
                row.getString("initiative"),
                row.getObject("true_on", LocalDate.class),
                row.getObject("known_on", LocalDate.class),
                kind,
                kind.equals("CLOSED") ? null : row.getString("word"),
                kind.equals("ADOPTED") ? row.getString("other") : null,
                people ? SmallCells.shown(number) : number,
                few,
                row.getLong("cents"),
                row.getLong("half_days"),
                row.getObject("until_on", LocalDate.class));
    }
}
