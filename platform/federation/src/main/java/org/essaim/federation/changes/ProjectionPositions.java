package org.essaim.federation.changes;

import module java.base;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far every projection is, by whichever node keeps it: its token, which is written in the
 * transaction of what it did. So whoever asks again after a token has moved sees what it did.
 */
final class ProjectionPositions {

    private static final String BETWEEN = ",";
    private static final String IS = "=";

    private final JdbcClient jdbc;

    ProjectionPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A short print of each token, by the name of its projection. */
    Map<String, String> now() {
        Map<String, String> prints = new TreeMap<>();
        jdbc.sql(
                        """
                        select processor_name, left(md5(string_agg(encode(token, 'hex'), ' '
                                   order by segment)), 12) as print
                          from token_entry where token is not null group by processor_name
                        """)
                .query((row, _) -> prints.put(row.getString(1), row.getString(2)))
                .list();
        return prints;
    }

    /** The projections that moved; all of them to whoever knows nothing. */
    static List<String> moved(Map<String, String> known, Map<String, String> now) {
        return now.entrySet().stream()
                .filter(one -> !one.getValue().equals(known.get(one.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What an event is numbered with: whoever comes back with it receives what moved since. */
    static String text(Map<String, String> positions) {
        return positions.entrySet().stream()
                .map(one -> one.getKey() + IS + one.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    /** Whoever comes with anything else knows nothing: then all has moved. */
    static Map<String, String> read(String text) {
        Map<String, String> positions = new TreeMap<>();
        for (String one : text.split(BETWEEN)) {
            int at = one.indexOf(IS);
            if (at > 0) {
                positions.put(one.substring(0, at), one.substring(at + 1));
            }
        }
        return positions;
    }
}
