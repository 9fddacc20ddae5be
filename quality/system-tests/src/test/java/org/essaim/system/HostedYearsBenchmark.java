package org.essaim.system;

import module java.base;

import org.essaim.testkit.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A federation of a thousand divisions in one process, with its centre and reporting, on one
 * machine. No part of the gate: {@code -Dtest=HostedYearsBenchmark}, {@code
 * -Dessaim.divisions=1000}.
 */
class HostedYearsBenchmark {

    private static final int DIVISIONS = Integer.getInteger("essaim.divisions", 100);
    private static final int LAUNCHES = 200;
    private static final Duration AT_REST = Duration.ofSeconds(60);

    /** Its heartbeat comes once more a minute after the last change. */
    private static final Duration UNTIL_REST = Duration.ofSeconds(120);

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void a_federation_on_one_machine() {
        try (HostedYears federation = new HostedYears(DIVISIONS)) {
            timed(DIVISIONS + " admitted, started, each with its envelope", federation::start);
            print(federation.costs());
            timed(
                    "a year of %d facts each imported".formatted(HostedYears.FACTS),
                    federation::importYears);
            timed("the centre and reporting have the same figures", federation::converge);
            print(federation.costs());
            rest(federation);
            List<Double> millis = federation.launches(LAUNCHES).stream().sorted().toList();
            IO.println(
                    "a launch, four a second: p50 %.0f ms, p95 %.0f ms, at most %.0f ms"
                            .formatted(
                                    millis.get(millis.size() / 2),
                                    millis.get(millis.size() * 95 / 100),
                                    millis.getLast()));
            timed("and the same figures again", federation::converge);
        }
    }

    private static void rest(HostedYears federation) {
        pause(UNTIL_REST);
        Map<String, ProcessCost> before = federation.costs();
        long transactions = federation.databases().transactions();
        pause(AT_REST);
        long asked = federation.databases().transactions() - transactions;
        federation.costs().forEach((name, after) -> print(name, before.get(name), after));
        IO.println(
                ("%.2f transactions a second and division, %.2f connections,"
                                + " all of the server %.0f MiB")
                        .formatted(
                                asked / (double) AT_REST.toSeconds() / DIVISIONS,
                                federation.databases().connections() / (double) DIVISIONS,
                                federation.databases().mebibytesOfServer()));
    }

    private static void print(String name, ProcessCost before, ProcessCost after) {
        double ofACore = (after.processor() - before.processor()) / AT_REST.toSeconds();
        IO.println("%s at rest: %.1f %% of a core, %s".formatted(name, 100 * ofACore, after));
    }

    private static void timed(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        IO.println("%s: %.1f s".formatted(what, (System.nanoTime() - began) / 1e9));
    }

    private static void print(Map<String, ProcessCost> costs) {
        costs.forEach((name, cost) -> IO.println(name + ": " + cost));
    }

    private static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        Eventually.holds("it rests", time.plusMinutes(5), () -> System.nanoTime() > until);
    }
}
