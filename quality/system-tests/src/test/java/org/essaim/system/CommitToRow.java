package org.essaim.system;

import module java.base;

import java.sql.SQLException;
import org.essaim.contract.BusinessDay;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;

/**
 * How long after its commit in a division an expense is a row of the centre's projection, each a
 * process of its own; beside a row that takes the same way by a {@link BareLoop}, in turns.
 */
final class CommitToRow implements AutoCloseable {

    private static final String NAME = "timed";
    private static final int EXPENSES_EACH = 400;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String STORED_AT =
            "select (extract(epoch from stored_at) * 1000000)::bigint from domain_event"
                    + " where type like 'initiative.spent%%' and payload ->> 'expenseId' = '%s'";

    private final Federation federation = new Federation();
    private final BareLoop loop;
    private final Arrival atLoop;
    private final Arrival atCentre;
    private final ServiceProcess centre;
    private final ServiceProcess division;
    private final String person = federation.token("p-1", NAME, "employee");
    private final String today = BusinessDay.of(Instant.now()).toString();
    private int asked;

    CommitToRow() throws Exception {
        centre = federation.centre().ready();
        SigningKeyFile key = SigningKeyFile.fresh();
        federation.admit(centre, NAME, key, "{\"euros\":\"10000000.00\",\"halfDays\":100000}");
        division = federation.division(NAME, key, PostgresServer.freshDatabase()).ready();
        federation.awaitEnvelope(division, NAME, "10000000.00");
        loop = new BareLoop(federation.broker());
        atLoop = loop.arrival();
        atCentre = new Arrival(centre.database(), "control_expense where expense_id = ?::uuid");
    }

    /**
     * Milliseconds, sorted.
     *
     * @param centre from the commit in the division to the centre's row
     * @param stored from there to the event in the centre's store, of which the row is made
     * @param floor from the commit here to the row there, by the bare loop
     */
    record Waits(List<Double> centre, List<Double> stored, List<Double> floor) {

        double ratio(double quantile) {
            return at(centre, quantile) / at(floor, quantile);
        }

        static double at(List<Double> sorted, double quantile) {
            return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d expenses: p50 %.1f ms, p99 %.1f ms, in the store p50 %.1f ms; the bare loop"
                            + " %.1f ms, %.1f ms; ratios %.2f, %.2f",
                    centre.size(),
                    at(centre, 0.5),
                    at(centre, 0.99),
                    at(stored, 0.5),
                    at(floor, 0.5),
                    at(floor, 0.99),
                    ratio(0.5),
                    ratio(0.99));
        }
    }

    /** Nothing else happens, and each expense waits until the one before has arrived. */
    Waits idle(int expenses) throws SQLException {
        return waits(done -> done == expenses);
    }

    /**
     * While the division takes a portfolio file in.
     *
     * @param initiatives in the file, with four facts each
     */
    Waits importing(int initiatives) throws SQLException {
        String facts = facts(initiatives);
        approve(facts);
        String operator = federation.token("o-1", NAME, "operator");
        try (ExecutorService operators = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> imported =
                    operators.submit(
                            () ->
                                    division.accepted(
                                            "POST",
                                            "/api/v1/portfolio/imports",
                                            operator,
                                            "application/jsonl",
                                            facts));
            return waits(_ -> imported.isDone());
        }
    }

    private Waits waits(IntPredicate enough) throws SQLException {
        List<Double> centre = new ArrayList<>();
        List<Double> stored = new ArrayList<>();
        List<Double> floor = new ArrayList<>();
        String initiative = launched();
        while (!enough.test(centre.size())) {
            if (asked++ % EXPENSES_EACH == 0) {
                initiative = launched();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            expense(initiative, centre, stored);
            LockSupport.parkNanos(PAUSE_NANOS);
            String id = UUID.randomUUID().toString();
            double sent = loop.send(id);
            floor.add(atLoop.of(id) - sent);
        }
        centre.sort(null);
        stored.sort(null);
        floor.sort(null);
        return new Waits(centre, stored, floor);
    }

    private void expense(String initiative, List<Double> row, List<Double> stored)
            throws SQLException {
        String id =
                division.accepted(
                                "POST",
                                "/api/v1/initiatives/%s/expenses".formatted(initiative),
                                person,
                                """
                                {"amount":{"euros":"0.01"},"label":"a","spentOn":"%s"}
                                """
                                        .formatted(today))
                        .path("id")
                        .asString();
        double seen = atCentre.of(id);
        String storedAt = STORED_AT.formatted(id);
        double committed = Sql.number(division.database(), storedAt) / 1e3;
        row.add(seen - committed);
        stored.add(Sql.number(centre.database(), storedAt) / 1e3 - committed);
    }

    private String launched() {
        String initiative = "i-" + UUID.randomUUID();
        division.accepted(
                "POST",
                "/api/v1/initiatives",
                person,
                """
                {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"%s"}
                """
                        .formatted(initiative, today));
        return initiative;
    }

    private void approve(String facts) {
        federation.approveImport(division, NAME, facts);
    }

    private String facts(int initiatives) {
        String line =
                "{\"on\":\"%s\",\"where\":\"%s\",\"fact\":\"%s\",\"initiative\":\"past-%d\",%s}\n";
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < initiatives; i++) {
            facts.append(
                    line.formatted(
                            today,
                            NAME,
                            "initiative-launched",
                            i,
                            "\"title\":\"Keys\",\"kind\":\"PROTOTYPE\""));
            for (int n = 0; n < 3; n++) {
                facts.append(
                        line.formatted(
                                today,
                                NAME,
                                "expense-recorded",
                                i,
                                "\"euros\":\"%d.00\",\"halfDays\":0,\"label\":\"a\""
                                        .formatted(n + 1)));
            }
        }
        return facts.toString();
    }

    @Override
    public void close() throws SQLException {
        atCentre.close();
        atLoop.close();
        loop.close();
        federation.close();
    }
}
