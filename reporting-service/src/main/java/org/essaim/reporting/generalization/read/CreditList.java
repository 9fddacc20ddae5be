package org.essaim.reporting.generalization.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the board decided (R71), and who is credited for what others adopted (R75). */
@Component
public class CreditList {

    private static final String DECIDED =
            """
            select division, initiative, word as outcome, true_on as meeting_on,
                until_on as review_on
              from fact where kind = 'BOARD_DECIDED'
               and true_on <= :trueOn and known_on <= :knownOn
             order by true_on desc, position desc limit :most
            """;

    private static final String CREDITED =
            """
            select division, initiative, count(*) as adoptions,
                count(distinct word) as divisions, max(true_on) as latest_on
              from fact where kind = 'CREDITED'
               and true_on <= :trueOn and known_on <= :knownOn
             group by division, initiative
             order by adoptions desc, division, initiative limit :most
            """;

    private final JdbcClient jdbc;

    CreditList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision of the board; who voted how is not told (R100).
     *
     * @param division whose initiative it is about; null for a question that is no case
     * @param outcome GENERALIZE, NOT_YET, CARRIED or REJECTED
     * @param reviewOn when the case comes back; null unless it is not generalized yet
     */
    public record Decision(
            String division,
            String initiative,
            String outcome,
            LocalDate meetingOn,
            LocalDate reviewOn) {}

    /**
     * A division that is credited for an initiative (R75).
     *
     * @param adoptions for which it is
     * @param divisions that adopted it
     */
    public record Credit(
            String division,
            String initiative,
            long adoptions,
            long divisions,
            LocalDate latestOn) {}

    /** The latest meeting first. */
    public List<Decision> decisions(AsOf asOf, int most) {
        return told(DECIDED, asOf, most).query(Decision.class).list();
    }

    /** The most adopted first. */
    public List<Credit> credits(AsOf asOf, int most) {
        return told(CREDITED, asOf, most).query(Credit.class).list();
    }

    private JdbcClient.StatementSpec told(String sql, AsOf asOf, int most) {
        return jdbc.sql(sql)
                .param("trueOn", asOf.lastTrue())
                .param("knownOn", asOf.lastKnown())
                .param("most", most);
    }
}
