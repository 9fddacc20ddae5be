package org.essaim.reporting.recount.read;

import java.time.Clock;
import org.essaim.reporting.timetravel.read.StreamPositions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counting rooms on a database of their own, for tests of other rooms. */
public final class Counting {

    private Counting() {}

    public static UseReports reports(JdbcClient jdbc, Clock clock) {
        return new UseReports(
                new InitiativeHistories(jdbc),
                new PolicyFacts(jdbc),
                new StreamPositions(jdbc),
                clock);
    }

    public static InitiativeHistories lives(JdbcClient jdbc) {
        return new InitiativeHistories(jdbc);
    }
}
