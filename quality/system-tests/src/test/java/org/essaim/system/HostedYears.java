package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;

/**
 * A federation on one machine: any number of divisions in one process, each with a year of facts
 * that it imports, a centre and reporting.
 */
final class HostedYears implements AutoCloseable {

    /** Of each division: a real portfolio of 21 divisions has nine a year. */
    static final int FACTS = 13;

    private static final int IMPORTS_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final String[] AT_ITS_PACE = DrilledFederation.AT_ITS_PACE;

    private final Federation federation = new Federation();
    private final DivisionHost host = new DivisionHost(federation, "2s");
    private final HostedDatabases databases = new HostedDatabases();
    private final LocalDate today = BusinessDay.of(Instant.now());
    private final List<String> divisions;
    private ServiceProcess centre;
    private ServiceProcess reporting;
    private int launched;

    HostedYears(int divisions) {
        this.divisions = IntStream.range(0, divisions).mapToObj(i -> "d" + i).toList();
    }

    /** All are admitted, each has its envelope. */
    void start() {
        divisions.forEach(databases::copyFor);
        centre = federation.centre(AT_ITS_PACE).ready();
        reporting =
                federation.start(
                        "reporting-service",
                        PostgresServer.freshDatabase(),
                        "reporting",
                        SigningKeyFile.fresh(),
                        List.of(AT_ITS_PACE));
        reporting.ready();
        Map<String, SigningKeyFile> keys = new LinkedHashMap<>();
        divisions.forEach(each -> keys.put(each, SigningKeyFile.fresh()));
        keys.forEach((each, key) -> federation.admit(centre, each, key));
        host.start().ready();
        keys.forEach((each, key) -> host.add(each, key, databases.of(each), AT_ITS_PACE));
        divisions.forEach(this::awaitEnvelope);
    }

    private void awaitEnvelope(String division) {
        Eventually.holds(
                division + " has its envelope",
                PATIENCE,
                () ->
                        host.division(division)
                                .raw("/api/v1/envelope", operator(division))
                                .contains("100000.00"));
    }

    private String operator(String division) {
        return federation.token("o-1", division, "operator");
    }

    /** Each division takes in what it did in the year that ends today. */
    void importYears() {
        try (ExecutorService operators = Executors.newFixedThreadPool(IMPORTS_AT_ONCE)) {
            List<Future<?>> imports = new ArrayList<>();
            divisions.forEach(each -> imports.add(operators.submit(() -> importYear(each))));
            for (Future<?> each : imports) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("not everything was imported", failed);
        }
    }

    private void importYear(String name) {
        String facts = year(name);
        ServiceProcess division = host.division(name);
        federation.approveImport(division, name, facts);
        assertThat(
                        division.accepted(
                                        "POST",
                                        "/api/v1/portfolio/imports",
                                        operator(name),
                                        "application/jsonl",
                                        facts)
                                .path("recorded")
                                .asInt())
                .as(name)
                .isEqualTo(FACTS);
    }

    /** One that is used more and more, and one that is closed with what it taught. */
    private String year(String division) {
        // What one in ten uses is worth a case of generalization.
        int users = division.endsWith("7") ? 10 + Math.abs(division.hashCode() % 40) : 3;
        return Stream.of(
                        launched(division, "used", 360),
                        spent(division, "used", 355, "180.50"),
                        used(division, "used", 320, users / 3),
                        spent(division, "used", 300, "95.00"),
                        used(division, "used", 250, users / 2),
                        launched(division, "tried", 240),
                        spent(division, "tried", 230, "60.25"),
                        used(division, "tried", 200, 2),
                        spent(division, "tried", 190, "120.00"),
                        used(division, "used", 150, users),
                        fact(
                                division,
                                "tried",
                                120,
                                "initiative-closed",
                                "\"tried\":\"a form\",\"learnt\":\"nobody has time for it\""),
                        used(division, "used", 60, users + 5),
                        spent(division, "used", 50, "40.00"))
                .collect(Collectors.joining("\n"));
    }

    private String launched(String division, String initiative, int daysAgo) {
        return fact(
                division,
                initiative,
                daysAgo,
                "initiative-launched",
                "\"title\":\"A form\",\"kind\":\"PROTOTYPE\",\"irritant\":\"waiting\"");
    }

    private String spent(String division, String initiative, int daysAgo, String euros) {
        return fact(
                division,
                initiative,
                daysAgo,
                "expense-recorded",
                "\"euros\":\"%s\",\"halfDays\":1,\"label\":\"paper\"".formatted(euros));
    }

    private String used(String division, String initiative, int daysAgo, int users) {
        return fact(
                division,
                initiative,
                daysAgo,
                "usage-measured",
                "\"users\":%d,\"level\":\"MEASURED\"".formatted(users));
    }

    private String fact(String division, String name, int daysAgo, String fact, String more) {
        return "{\"on\":\"%s\",\"where\":\"%s\",\"fact\":\"%s\",\"initiative\":\"%s-%s\",%s}"
                .formatted(today.minusDays(daysAgo), division, fact, division, name, more);
    }

    /** Until the centre and reporting have all of every division, and the same figures. */
    void converge() {
        for (String each : divisions) {
            ServiceProcess division = host.division(each);
            centre.awaitAllOf(division, DivisionHost.stream(each));
            reporting.awaitAllOf(division, DivisionHost.stream(each));
        }
        reporting.awaitAllOf(centre, "centre");
        SameFigures figures = new SameFigures(answers(centre), answers(reporting));
        int year = (int) ChronoUnit.DAYS.between(today, today.plusYears(1));
        Eventually.passes(() -> figures.areTheSame(year));
        assertThat(answers(centre).rows("/initiatives")).hasSize(2 * divisions.size() + launched);
    }

    private Answers answers(ServiceProcess service) {
        String controller = federation.token("c-1", null, "controller", "director");
        return new Answers(path -> service.get("/api/v1" + path, controller));
    }

    /** Milliseconds of a launch in each of so many divisions, four a second. */
    List<Double> launches(int divisions) {
        List<Double> millis = new ArrayList<>();
        for (String each : this.divisions.subList(0, Math.min(divisions, this.divisions.size()))) {
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            String employee = federation.token("e-1", each, "employee");
            long began = System.nanoTime();
            host.division(each)
                    .accepted(
                            "POST",
                            "/api/v1/initiatives",
                            employee,
                            """
                            {"title":"form","kind":"PROTOTYPE","irritant":"waiting",
                             "trial":"a form","launchedOn":"%s"}
                            """
                                    .formatted(today));
            millis.add((System.nanoTime() - began) / 1e6);
            launched++;
        }
        return millis;
    }

    /** What each of the processes has taken until now, by its name. */
    Map<String, ProcessCost> costs() {
        return Map.of(
                "host", ProcessCost.of(host.process()),
                "centre", ProcessCost.of(centre),
                "reporting", ProcessCost.of(reporting));
    }

    HostedDatabases databases() {
        return databases;
    }

    @Override
    public void close() {
        host.close();
        federation.close();
        databases.close();
    }
}
