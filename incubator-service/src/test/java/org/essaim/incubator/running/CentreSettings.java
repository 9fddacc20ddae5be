package org.essaim.incubator.running;

import module java.base;

import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;

/** What a centre in a test starts with. */
final class CentreSettings {

    /** What the centre signs with. */
    static final SigningKeyFile KEY = SigningKeyFile.fresh();

    private static final AtomicInteger NODES = new AtomicInteger();

    private CentreSettings() {}

    /**
     * @param further what a test sets; it wins
     */
    static String[] of(PostgresDatabase database, String... further) {
        List<String> settings =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--essaim.stream=centre",
                                "--essaim.node-id=node" + NODES.incrementAndGet(),
                                "--essaim.review.every=100ms",
                                "--essaim.metrics.every=15s",
                                "--essaim.signing.key-file=" + KEY.path(),
                                "--essaim.identity.issuer=" + TestIssuer.shared().issuer(),
                                "--essaim.identity.audience=" + TestIssuer.AUDIENCE,
                                "--essaim.identity.keys.timeout=30s",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()));
        for (String more : further) {
            settings.removeIf(one -> one.startsWith(more.substring(0, more.indexOf('=') + 1)));
            settings.add(more);
        }
        return settings.toArray(String[]::new);
    }
}
