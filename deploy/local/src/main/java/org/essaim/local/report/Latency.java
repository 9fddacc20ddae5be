package org.essaim.local.report;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.essaim.local.federation.Service;
import org.essaim.local.federation.Services;

/**
 * How long an event took from its division's store to the centre's, over everything that both hold.
 * Both rows are stamped by the same database server, so the clocks agree.
 */
public final class Latency {

    private static final String RECORDED =
            "select event_id::text, extract(epoch from stored_at) * 1000 from domain_event";

    private Latency() {}

    /** Milliseconds, sorted; empty where nothing has arrived. */
    public static List<Double> millis(Services services) throws SQLException {
        Map<String, Double> atCentre = recorded(services.centre());
        List<Double> latencies = new ArrayList<>();
        for (Service division : services.divisions()) {
            recorded(division)
                    .forEach(
                            (event, at) -> {
                                Double arrived = atCentre.get(event);
                                if (arrived != null && arrived >= at) {
                                    latencies.add(arrived - at);
                                }
                            });
        }
        latencies.sort(null);
        return latencies;
    }

    /**
     * @param percent 0 to 100
     */
    public static double percentile(List<Double> sorted, double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.min(Math.max(rank, 1), sorted.size()) - 1);
    }

    /** The two percentiles as a line to print. */
    public static String describe(List<Double> sorted) {
        return sorted.isEmpty()
                ? "no event has gone from a division to the centre"
                : String.format(
                        Locale.ROOT,
                        "p50 %.0f ms, p99 %.0f ms over %d events",
                        percentile(sorted, 50),
                        percentile(sorted, 99),
                        sorted.size());
    }

    private static Map<String, Double> recorded(Service service) throws SQLException {
        Map<String, Double> times = new HashMap<>();
        try (Connection connection = service.database().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RECORDED)) {
            while (rows.next()) {
                times.put(rows.getString(1), rows.getDouble(2));
            }
        }
        return times;
    }
}
