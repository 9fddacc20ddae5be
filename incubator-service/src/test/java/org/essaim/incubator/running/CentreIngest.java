package org.essaim.incubator.running;

import module java.base;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/**
 * What many divisions published, taken in by a centre where its inbox would put it, projected and
 * reviewed; beside the rows that this ends with, written by plain JDBC into the same tables.
 *
 * @param messages of all divisions
 * @param seconds until all was projected and reviewed
 * @param takenIn seconds until all was in the event store
 * @param cpuSeconds of this process, which generates them too
 * @param heapMebibytes after a collection
 */
record CentreIngest(
        long messages,
        double seconds,
        double takenIn,
        double cpuSeconds,
        long heapMebibytes,
        long residentMebibytes,
        FinalRows floor) {

    private static final int INITIATIVES_EACH = 100;
    private static final int BATCH = 500;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);

    /**
     * @param scale divisions, with 100 initiatives and 1,000 messages each
     */
    static CentreIngest of(int scale) throws IOException, SQLException {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        long messages;
        double[] seconds = new double[3];
        long heap;
        long resident;
        try (RunningCentre centre = centre(database)) {
            List<DivisionId> divisions =
                    IntStream.range(0, scale)
                            .mapToObj(n -> new DivisionId("division-" + n))
                            .peek(centre::with)
                            .toList();
            double before = processorSeconds();
            long start = System.nanoTime();
            messages = divisions.parallelStream().mapToLong(d -> tell(centre, d)).sum();
            seconds[0] = secondsSince(start);
            await(centre);
            seconds[1] = secondsSince(start);
            seconds[2] = processorSeconds() - before;
            heap = usedHeap();
            resident = residentSize();
        }
        FinalRows floor = FinalRows.writtenAgain(database);
        return new CentreIngest(
                messages, seconds[1], seconds[0], seconds[2], heap, resident, floor);
    }

    double ratio() {
        return floor.seconds() / seconds;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                """
                %,d messages: taken in after %.1f s, projected and reviewed after %.1f s, %,.0f/s;
                their %,d rows, %.1f a message, by plain JDBC in %.1f s, ratio %.3f;
                processor time %.1f s; heap after a collection %,d MiB, the process %,d MiB; %s""",
                messages,
                takenIn,
                seconds,
                messages / seconds,
                floor.count(),
                (double) floor.count() / messages,
                floor.seconds(),
                ratio(),
                cpuSeconds,
                heapMebibytes,
                residentMebibytes,
                floor.most());
    }

    /** Judging and measuring as often as where it is deployed. */
    private static RunningCentre centre(PostgresDatabase database) {
        return RunningCentre.at(
                Instant.parse("2023-02-01T10:00:00Z"),
                database,
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

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static long residentSize() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    >> 10;
        }
    }

    private static long usedHeap() {
        System.gc();
        Runtime heap = Runtime.getRuntime();
        return (heap.totalMemory() - heap.freeMemory()) >> 20;
    }
}
