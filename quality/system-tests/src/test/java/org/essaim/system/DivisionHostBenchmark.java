package org.essaim.system;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a division more costs a process that hosts many: processor time, memory, threads, database
 * connections; and how quickly each answers. No part of the gate: {@code
 * -Dtest=DivisionHostBenchmark}, {@code -Dessaim.divisions=200}, {@code -Dessaim.java=...} for
 * options of the process.
 */
class DivisionHostBenchmark {

    private static final int DIVISIONS = Integer.getInteger("essaim.divisions", 20);
    private static final String[] JAVA =
            System.getProperty("essaim.java", "-XX:+UseSerialGC").split(" ");
    private static final int ROUNDS = 4;
    private static final int MORE = 5;
    private static final Duration AT_REST = Duration.ofSeconds(60);

    /**
     * A heartbeat comes once more a minute after the last change; the centre acknowledges those of
     * all one after the other, and ends with one of its own a minute later.
     */
    private static final Duration UNTIL_REST = Duration.ofMinutes(4);

    /** What is done once a minute is compiled long after it was done first. */
    private static final Duration UNTIL_COMPILED = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Federation federation = new Federation();
    private final DivisionHost host = new DivisionHost(federation, "2s");
    private final HostedDatabases databases = new HostedDatabases();
    private int launched;

    @AfterEach
    void stop() {
        databases.close();
        host.close();
        federation.close();
    }

    @Test
    void a_division_more() {
        ServiceProcess centre = federation.centre(DrilledFederation.AT_ITS_PACE).ready();
        List<String> names = IntStream.range(0, DIVISIONS).mapToObj(i -> "d" + i).toList();
        names.forEach(databases::copyFor);
        add(centre, names.getFirst());
        ServiceProcess process = host.start(JAVA).ready();
        awaitAll(names.subList(0, 1));
        ProcessCost one = ProcessCost.of(process);
        IO.println("the first: " + one);
        long began = System.nanoTime();
        for (String name : names.subList(1, DIVISIONS)) {
            add(centre, name);
        }
        double admitted = (System.nanoTime() - began) / 1e9;
        awaitAll(names);
        ProcessCost all = ProcessCost.of(process);
        IO.println(
                "%d: %s, the last %.1f s after the first, %.1f s of it admitting them at the centre"
                        .formatted(DIVISIONS, all, (System.nanoTime() - began) / 1e9, admitted));
        IO.println("each further one: " + all.eachAfter(one, DIVISIONS - 1));
        process.close();
        began = System.nanoTime();
        process = host.start(JAVA).ready();
        awaitAll(names);
        ProcessCost again = ProcessCost.of(process);
        IO.println(
                "all started again: %.1f s, %s"
                        .formatted((System.nanoTime() - began) / 1e9, again));
        rest("at rest", UNTIL_REST, process, names);
        double atRest = rest("at rest, later", UNTIL_COMPILED, process, names);
        more(centre, process, atRest);
        launches(process, names);
    }

    /**
     * Some more, one after the other, beside all that are there.
     *
     * @param atRest processor time of the process a second
     */
    private void more(ServiceProcess centre, ServiceProcess process, double atRest) {
        List<String> names = IntStream.range(0, MORE).mapToObj(i -> "more" + i).toList();
        names.forEach(databases::copyFor);
        double compiling = ProcessCost.compiling(process);
        ProcessCost before = ProcessCost.of(process);
        long transactions = databases.transactions();
        long began = System.nanoTime();
        for (String name : names) {
            add(centre, name);
            awaitAll(List.of(name));
            pause(Duration.ofSeconds(5)); // what a start leaves to do is its own
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        ProcessCost each = ProcessCost.of(process).eachAfter(before, MORE);
        IO.println(
                ("one more: %s, of which %.2f s is compiling, and %.2f s the rest of all others,"
                                + " for %.1f s; %.1f transactions of each that is there")
                        .formatted(
                                each,
                                (ProcessCost.compiling(process) - compiling) / MORE,
                                atRest * seconds / MORE,
                                seconds / MORE,
                                (databases.transactions() - transactions)
                                        / (double) (DIVISIONS * MORE)));
    }

    /** Returns what it takes of a core, from 0. */
    private double rest(String when, Duration until, ServiceProcess process, List<String> names) {
        pause(until);
        double compiling = ProcessCost.compiling(process);
        ProcessCost before = ProcessCost.of(process);
        long queries = databases.transactions();
        pause(AT_REST);
        ProcessCost after = ProcessCost.of(process);
        double ofACore = (after.processor() - before.processor()) / AT_REST.toSeconds();
        IO.println(
                ("%s: %.1f %% of a core, %.1f of it compiling, %s; %.2f transactions a second"
                                + " and division, %.2f connections")
                        .formatted(
                                when,
                                100 * ofACore,
                                100
                                        * (ProcessCost.compiling(process) - compiling)
                                        / AT_REST.toSeconds(),
                                after,
                                (databases.transactions() - queries)
                                        / (double) AT_REST.toSeconds()
                                        / names.size(),
                                databases.connections() / (double) names.size()));
        return ofACore;
    }

    /** As soon as the one before is answered, and four a second: people have other things to do. */
    private void launches(ServiceProcess process, List<String> names) {
        print("first launches", process, () -> launches(names, 1, Duration.ZERO));
        print("launches", process, () -> launches(names, ROUNDS, Duration.ZERO));
        print("launches, four a second", process, () -> launches(names, 1, Duration.ofMillis(250)));
    }

    private List<Double> launches(List<String> names, int rounds, Duration pause) {
        LocalDate today = BusinessDay.of(Instant.now());
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String name : names) {
                LockSupport.parkNanos(pause.toNanos());
                String employee = federation.token("e-1", name, "employee");
                long began = System.nanoTime();
                host.division(name)
                        .accepted(
                                "POST",
                                "/api/v1/initiatives",
                                employee,
                                """
                                {"title":"form %d","kind":"PROTOTYPE","irritant":"waiting",
                                 "trial":"a form","launchedOn":"%s"}
                                """
                                        .formatted(launched++, today));
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return millis;
    }

    /** With what each takes of the process, until people's next, and asks of its database. */
    private void print(String what, ServiceProcess process, Supplier<List<Double>> launches) {
        double processor = ProcessCost.of(process).processor();
        long transactions = databases.transactions();
        long sessions = databases.sessions();
        List<Double> sorted = launches.get().stream().sorted().toList();
        IO.println(
                ("%s: p50 %.1f ms, p95 %.1f ms, at most %.1f ms; each %.0f ms of processor time,"
                                + " %.1f transactions, %.1f new connections")
                        .formatted(
                                what,
                                sorted.get(sorted.size() / 2),
                                sorted.get(sorted.size() * 95 / 100),
                                sorted.getLast(),
                                1e3
                                        * (ProcessCost.of(process).processor() - processor)
                                        / sorted.size(),
                                (databases.transactions() - transactions) / (double) sorted.size(),
                                (databases.sessions() - sessions) / (double) sorted.size()));
    }

    private void add(ServiceProcess centre, String name) {
        SigningKeyFile key = SigningKeyFile.fresh();
        federation.admit(centre, name, key);
        host.add(name, key, databases.of(name), DrilledFederation.AT_ITS_PACE);
    }

    private void awaitAll(List<String> names) {
        for (String name : names) {
            Eventually.holds(name + " has its envelope", PATIENCE, () -> hasEnvelope(name));
        }
    }

    private boolean hasEnvelope(String name) {
        String operator = federation.token("o-1", name, "operator");
        return host.division(name).raw("/api/v1/envelope", operator).contains("100000.00");
    }

    private static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        Eventually.holds("it rests", PATIENCE, () -> System.nanoTime() > until);
    }
}
