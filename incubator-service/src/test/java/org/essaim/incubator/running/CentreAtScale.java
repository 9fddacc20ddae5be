package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.Test;

/**
 * Not part of the gate: {@code ./mvnw -pl incubator-service -am test -Dtest=CentreAtScale
 * -Dsurefire.failIfNoSpecifiedTests=false -Dessaim.scale=100} fills a centre through the receiver
 * of the inbox, {@code scale} divisions with 100 initiatives and 1,000 messages each, and prints
 * what it costs; 1000 is the size that is aimed at: a million messages.
 */
class CentreAtScale {

    private static final int SCALE = Integer.getInteger("essaim.scale", 1);
    private static final int INITIATIVES_EACH = 100;
    private static final int BATCH = 500;
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 50;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);

    /** Every list, in the part that a page shows, and what is asked of one. */
    private static final List<String> QUERIES =
            List.of(
                    "/api/v1/funding?size=100",
                    "/api/v1/funding/years?size=100",
                    "/api/v1/funding/plan?size=100",
                    "/api/v1/funding/plan?division=division-0",
                    "/api/v1/funding/initiatives?size=100",
                    "/api/v1/funding/initiatives?division=division-0&size=100",
                    "/api/v1/funding/rounds?size=100",
                    "/api/v1/funding/rounds?division=division-0&size=100",
                    "/api/v1/initiatives?size=100",
                    "/api/v1/initiatives?division=division-0&size=100",
                    "/api/v1/initiatives/stages?size=100",
                    "/api/v1/stops?size=100",
                    "/api/v1/stops?division=division-0",
                    "/api/v1/stops/coming?days=180&size=100",
                    "/api/v1/stops/coming?division=division-0&size=100",
                    "/api/v1/stops/warnings?size=100",
                    "/api/v1/stops/silent-divisions?days=0&size=100",
                    "/api/v1/stops/latencies?size=100",
                    "/api/v1/control/queue?size=100",
                    "/api/v1/control/queue?division=division-0&size=100",
                    "/api/v1/control/findings?size=100",
                    "/api/v1/control/statistics?size=100",
                    "/api/v1/generalization/cases?size=100",
                    "/api/v1/generalization/lineage/division-0/i-0-division-0",
                    "/api/v1/board/agenda?size=100",
                    "/api/v1/board/seats",
                    "/api/v1/divisions?size=100",
                    "/api/v1/divisions/manager-engagement?size=100",
                    "/api/v1/policy",
                    "/api/v1/search?size=100",
                    "/api/v1/search?q=minister&size=100",
                    "/api/v1/search?division=division-0&size=100");

    @Test
    void what_a_centre_of_that_size_costs() throws Exception {
        try (RunningCentre centre = centre()) {
            List<DivisionId> divisions = new ArrayList<>();
            for (int i = 0; i < SCALE; i++) {
                divisions.add(new DivisionId("division-" + i));
                centre.with(divisions.getLast());
            }
            long admitted = cpuMillis();
            long floor = plainUpserts(divisions.size());
            long before = cpuMillis();
            long start = System.nanoTime();
            long messages = divisions.parallelStream().mapToLong(d -> tell(centre, d)).sum();
            long taken = millisSince(start);
            await(centre);
            long projected = millisSince(start);
            IO.println(
                    """
                    %,d messages: taken in %,d ms, projected and reviewed %,d ms, %,d/s; plain
                    upserts of as many rows %,d ms, ratio %.3f; heap after a collection %,d MiB,
                    the whole process with what generates and asks %,d MiB; processor time of this
                    process: admitting %,d ms, all messages %,d ms"""
                            .formatted(
                                    messages,
                                    taken,
                                    projected,
                                    messages * 1_000 / projected,
                                    floor,
                                    (double) floor / projected,
                                    heapMebibytes(),
                                    residentMebibytes(),
                                    admitted,
                                    cpuMillis() - before));
            waits(centre).forEach((query, millis) -> IO.println(line(query, millis)));
            assertThat(centre.isCaughtUp()).isTrue();
        }
    }

    /** Judging and measuring as often as where it is deployed. */
    private static RunningCentre centre() {
        return RunningCentre.at(
                Instant.parse("2023-02-01T10:00:00Z"),
                PostgresServer.freshDatabase(),
                "--essaim.review.every=250ms",
                "--essaim.metrics.every=15s");
    }

    /** A launch, a grant, four expenses and four measures; one in ten is loved. */
    private static int tell(RunningCentre centre, DivisionId division) {
        List<FederationMessage> batch = new ArrayList<>();
        int sent = 0;
        for (int i = 0; i < INITIATIVES_EACH; i++) {
            InitiativeMessages messages =
                    InitiativeMessages.of(division, "i-%d-%s".formatted(i, division));
            LocalDate day = FIRST.plusDays(i);
            batch.add(messages.launched(day));
            batch.add(messages.granted(day));
            for (int n = 0; n < 4; n++) {
                batch.add(messages.spent("e" + n, day.plusDays(n)));
                batch.add(messages.used(day.plusDays(7L * n - (i % 3 == 0 ? 60 : 0)), users(i, n)));
            }
            if (batch.size() >= BATCH) {
                sent += flush(centre, division, batch);
            }
        }
        return sent + flush(centre, division, batch);
    }

    private static int users(int initiative, int measure) {
        return initiative % 10 == 5 ? 10 * measure : measure;
    }

    private static int flush(
            RunningCentre centre, DivisionId division, List<FederationMessage> batch) {
        centre.receives(division, batch.toArray(FederationMessage[]::new));
        int sent = batch.size();
        batch.clear();
        return sent;
    }

    /** The floor: one row a message by batches of 500 plain upserts, in the same run. */
    private static long plainUpserts(int divisions) throws Exception {
        int rows = divisions * INITIATIVES_EACH * 10;
        try (Connection plain = PostgresServer.freshDatabase().dataSource().getConnection()) {
            plain.setAutoCommit(false);
            plain.createStatement()
                    .execute("create table plain (id bigint primary key, data text, cents bigint)");
            long start = System.nanoTime();
            try (PreparedStatement upsert =
                    plain.prepareStatement(
                            "insert into plain values (?, ?, ?) on conflict (id) do update"
                                    + " set data = excluded.data, cents = excluded.cents")) {
                for (int i = 1; i <= rows; i++) {
                    upsert.setLong(1, i);
                    upsert.setString(2, "initiative of a division, with what it says");
                    upsert.setLong(3, i);
                    upsert.addBatch();
                    if (i % BATCH == 0) {
                        upsert.executeBatch();
                        plain.commit();
                    }
                }
            }
            return millisSince(start);
        }
    }

    private static Map<String, long[]> waits(RunningCentre centre) throws Exception {
        Map<String, ConcurrentLinkedQueue<Long>> waits = new LinkedHashMap<>();
        QUERIES.forEach(query -> waits.put(query, new ConcurrentLinkedQueue<>()));
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int offset = client;
            String token = TestIssuer.shared().token("cleo" + client, null, "controller");
            clients.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int n = 0; n < ROUNDS * QUERIES.size(); n++) {
                                            String query =
                                                    QUERIES.get((n + offset) % QUERIES.size());
                                            waits.get(query).add(asked(centre.uri(query), token));
                                        }
                                    }));
        }
        for (Thread client : clients) {
            client.join();
        }
        Map<String, long[]> quantiles = new LinkedHashMap<>();
        waits.forEach(
                (query, all) -> {
                    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
                    quantiles.put(
                            query,
                            new long[] {
                                sorted[sorted.length / 2],
                                sorted[sorted.length * 99 / 100],
                                sorted[sorted.length - 1]
                            });
                });
        return quantiles;
    }

    private static long asked(URI address, String token) {
        long start = System.nanoTime();
        try {
            int status =
                    HTTP.send(
                                    HttpRequest.newBuilder(address)
                                            .header("Authorization", "Bearer " + token)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofByteArray())
                            .statusCode();
            assertThat(status).isEqualTo(200);
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }

    /** Asked five times a second: asking is work too. */
    private static void await(RunningCentre centre) {
        Eventually.holds(
                "all is projected and reviewed",
                Duration.ofHours(1),
                () -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
                    return centre.isCaughtUp();
                });
    }

    private static String line(String query, long[] micros) {
        return "%-55s p50 %6.1f ms, p99 %6.1f ms, max %6.1f ms"
                .formatted(query, micros[0] / 1e3, micros[1] / 1e3, micros[2] / 1e3);
    }

    private static long millisSince(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static long cpuMillis() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }

    private static long residentMebibytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    >> 10;
        }
    }

    private static long heapMebibytes() {
        System.gc();
        Runtime heap = Runtime.getRuntime();
        return (heap.totalMemory() - heap.freeMemory()) >> 20;
    }
}
