package org.essaim.local.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.local.federation.Members;
import org.essaim.local.federation.Service;

/**
 * How long a fact took from its division's row to the centre's row, over everything both stores
 * hold. Both rows are stamped by the same database server, so the clocks agree.
 */
public final class Measures {

    private static final String RECORDED =
            "select event_id::text, extract(epoch from stored_at) * 1000 from domain_event";

    private Measures() {}

    /** Milliseconds, sorted; empty where nothing has arrived. */
    public static List<Double> delaysMillis(Members members) throws SQLException {
        Map<String, Double> atCentre = recorded(members.centre());
        List<Double> delays = new ArrayList<>();
        for (Service division : members.divisions()) {
            recorded(division)
                    .forEach(
                            (event, at) -> {
                                Double arrived = atCentre.get(event);
                                if (arrived != null && arrived >= at) {
                                    delays.add(arrived - at);
                                }
                            });
        }
        delays.sort(null);
        return delays;
    }

    /**
     * @param percent 0 to 100
     */
    public static double percentile(List<Double> sorted, double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.min(Math.max(rank, 1), sorted.size()) - 1);
    }

    /** The two percentiles in words. */
    public static String told(List<Double> sorted) {
        return sorted.isEmpty()
                ? "nothing has gone from a division to the centre"
                : String.format(
                        Locale.ROOT,
                        "from a division's row to the centre's row: p50 %.0f ms, p99 %.0f ms"
                                + " over %d events",
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
