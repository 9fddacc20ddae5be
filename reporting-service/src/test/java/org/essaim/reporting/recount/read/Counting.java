package org.essaim.reporting.recount.read;

import java.time.Clock;
import org.essaim.reporting.timetravel.read.Heard;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counting rooms on a database of their own, for tests of other rooms. */
public final class Counting {

    private Counting() {}

    public static UseReports reports(JdbcClient jdbc, Clock clock) {
        return new UseReports(new Lives(jdbc), new PolicyFacts(jdbc), new Heard(jdbc), clock);
    }

    public static Lives lives(JdbcClient jdbc) {
        return new Lives(jdbc);
    }
}
