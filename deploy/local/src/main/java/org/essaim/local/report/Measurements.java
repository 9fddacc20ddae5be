package org.essaim.local.report;

import module java.base;

import java.sql.SQLException;
import org.essaim.local.federation.Services;
import org.essaim.local.process.Memory;
import org.essaim.portfolio.ImportReport;

/** How fast the federation was, as lines to print at the end of a run. */
public final class Measurements {

    private final long startedNanos = System.nanoTime();

    /**
     * @param imported how much was imported and how fast, or when
     */
    public List<String> lines(Services services, String imported) {
        return List.of(
                "",
                "Measured:",
                "  imported everywhere     " + imported,
                latency(services),
                total());
    }

    /**
     * @param imports every report of every service
     * @param nanos from the first line sent until everything had converged
     */
    public static String throughput(Collection<ImportReport> imports, long nanos) {
        double seconds = nanos / 1e9;
        long facts = imports.stream().mapToLong(ImportReport::own).sum();
        return String.format(
                Locale.ROOT,
                "%d facts (%d refused) in %.1f s: %.0f facts/s",
                facts,
                imports.stream().mapToLong(ImportReport::refusedLines).sum(),
                seconds,
                facts / seconds);
    }

    private static String latency(Services services) {
        try {
            return "  division to centre      " + Latency.describe(Latency.millis(services));
        } catch (SQLException unmeasured) {
            return "  latencies could not be measured: " + unmeasured.getMessage();
        }
    }

    private String total() {
        return String.format(
                Locale.ROOT,
                "  in all                  %.1f s, memory of all processes %d MiB",
                (System.nanoTime() - startedNanos) / 1e9,
                Memory.used() >> 20);
    }
}
