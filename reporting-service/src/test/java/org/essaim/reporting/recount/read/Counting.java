package org.essaim.reporting.recount.read;

import java.time.Clock;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counting rooms on a database of their own, for tests of other rooms. */
public final class Counting {

    private Counting() {}

    public static UseReports reports(JdbcClient jdbc, Clock clock) {
        return new UseReports(
                histories(jdbc), new PolicyFacts(new FactTable(jdbc)), new FactTable(jdbc), clock);
    }

    public static InitiativeHistories histories(JdbcClient jdbc) {
        return new InitiativeHistories(jdbc, new FactTable(jdbc));
    }
}
