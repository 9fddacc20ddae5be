package org.essaim.reporting;

import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/** Services that have received all of {@link ShownFederation}. */
final class ShownReporting {

    private ShownReporting() {}

    /**
     * Starts one on a copy of the database of the first that did, which takes longer.
     *
     * @param settings further ones, such as {@code --essaim.look.theme=dsfr}
     */
    static RunningReporting start(String... settings) {
        RunningReporting reporting =
                new RunningReporting(PostgresServer.copyOf(First.DATABASE), settings);
        reporting.settle();
        return reporting;
    }

    private static final class First {
        private static final PostgresDatabase DATABASE = receive(PostgresServer.migratedDatabase());

        private static PostgresDatabase receive(PostgresDatabase database) {
            try (RunningReporting first = new RunningReporting(database)) {
                ShownFederation.published().forEach(each -> each.receivedBy(first));
                first.settle();
            }
            return database;
        }
    }
}
