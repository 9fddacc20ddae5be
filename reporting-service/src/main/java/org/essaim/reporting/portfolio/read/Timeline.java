package org.essaim.reporting.portfolio.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.reporting.recount.domain.SmallCells;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The life of one initiative, fact by fact, from its launch to its end. */
@Component
public class Timeline {

    private static final String TOLD = " and f.true_on <= :trueOn and f.known_on <= :knownOn";

    private static final String MOMENTS =
            """
            select f.true_on, f.known_on, f.kind, f.word, f.number, f.cents, f.half_days,
                f.other, f.until_on, said.text as said
              from fact f
              left join free_text said on said.stream = f.stream collate "default" and said.digest = f.other
             where f.division = :division and f.initiative = :initiative
               and f.kind not in ('PROPOSED', 'DECLINED') %s
             order by f.true_on, f.known_on, f.stream, f.position
            """
                    .formatted(TOLD);

    private static final String IN_SHORT =
            """
            select f.division, f.initiative, title.text as title, f.word as kind,
                f.true_on as launched_on,
                tried.text as tried, learnt.text as learnt
              from fact f
              left join lateral (select word, other, stream from fact c where c.kind = 'CLOSED'
                   and c.division = f.division and c.initiative = f.initiative
                   and c.true_on <= :trueOn and c.known_on <= :knownOn limit 1) closed on true
              left join free_text title on title.stream = f.stream collate "default" and title.digest = f.other
              left join free_text tried
                on tried.stream = closed.stream collate "default" and tried.digest = closed.word
              left join free_text learnt
                on learnt.stream = closed.stream collate "default" and learnt.digest = closed.other
             where f.kind = 'LAUNCHED' and f.division = :division
               and (:initiative = '' or f.initiative = :initiative) %s
             order by f.true_on desc, f.initiative limit :most
            """
                    .formatted(TOLD);

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One fact of it.
     *
     * @param number users of a measure, null where they are fewer than 5; a month of a warning
     * @param few true for a measure of 1 to 4 users
     * @param said the text that the fact names, where it can be shown
     */
    public record Moment(
            LocalDate trueOn,
            LocalDate knownOn,
            String kind,
            String word,
            Integer number,
            boolean few,
            long cents,
            long halfDays,
            LocalDate untilOn,
            String said) {}

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

    public List<Moment> of(AsOf asOf, String division, String initiative) {
        return jdbc.sql(MOMENTS)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("division", division)
                .param("initiative", initiative)
                .query(
                        (row, _) ->
                                moment(
                                        row.getObject("true_on", LocalDate.class),
                                        row.getObject("known_on", LocalDate.class),
                                        row.getString("kind"),
                                        row.getString("word"),
                                        row.getObject("number", Integer.class),
                                        row.getLong("cents"),
                                        row.getLong("half_days"),
                                        row.getObject("until_on", LocalDate.class),
                                        row.getString("said")))
                .list();
    }

    /** The one of that name, if it was launched by then. */
    public Optional<InShort> inShort(AsOf asOf, String division, String initiative) {
        return ask(asOf, division, initiative, 1).stream().findFirst();
    }

    /** The latest of a division. */
    public List<InShort> latest(AsOf asOf, String division, int most) {
        return ask(asOf, division, "", most);
    }

    private List<InShort> ask(AsOf asOf, String division, String initiative, int most) {
        return jdbc.sql(IN_SHORT)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("division", division)
                .param("initiative", initiative)
                .param("most", most)
                .query(InShort.class)
                .list();
    }

    private static Moment moment(
            LocalDate trueOn,
            LocalDate knownOn,
            String kind,
            String word,
            Integer number,
            long cents,
            long halfDays,
            LocalDate untilOn,
            String said) {
        boolean people = kind.equals("USED");
        boolean few = people && number != null && SmallCells.hides(number);
        return new Moment(
                trueOn,
                knownOn,
                kind,
                kind.equals("CLOSED") ? null : word,
                people ? SmallCells.shown(number) : number,
                few,
                cents,
                halfDays,
                untilOn,
                said);
    }
}
