package org.essaim.reporting;

import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;

/**
 * Running services that test classes share, each started when first asked for and gone with the
 * JVM: nobody closes them. A class that changes what others would see starts one of its own.
 */
final class SharedReporting {

    /** Where {@link #site()} is said to be. */
    static final String SITE = "https://chiffres.example.org";

    /** Who may frame its charts. */
    static final String FRIEND = "https://intranet.example.org";

    private SharedReporting() {}

    /** Has received all of {@link ShownFederation}, and is only asked. */
    static RunningReporting shown() {
        return Shown.ONE;
    }

    /** The same, known by its address; what is added to it is about nothing that others ask. */
    static RunningReporting site() {
        return Site.ONE;
    }

    /** Has nothing, whatever it had before; for whoever begins with that. */
    static RunningReporting cleared() {
        Cleared.ONE.clear();
        return Cleared.ONE;
    }

    /**
     * One of one's own that has received all of {@link ShownFederation}, on a copy of the database
     * of the first that did, which takes longer.
     *
     * @param settings further ones, such as {@code --essaim.look.theme=dsfr}
     */
    static RunningReporting startShown(String... settings) {
        RunningReporting reporting =
                new RunningReporting(PostgresServer.copyOf(Received.DATABASE), settings);
        reporting.settle();
        return reporting;
    }

    private static final class Received {
        private static final PostgresDatabase DATABASE = receive(PostgresServer.migratedDatabase());

        private static PostgresDatabase receive(PostgresDatabase database) {
            try (RunningReporting first = new RunningReporting(database)) {
                first.receive(ShownFederation.published());
                first.settle();
            }
            return database;
        }
    }

    private static final class Shown {
        private static final RunningReporting ONE = startShown();
    }

    private static final class Site {
        private static final RunningReporting ONE =
                startShown(
                        "--essaim.reporting.address=" + SITE + "/",
                        "--essaim.reporting.embeds.origins=" + FRIEND);
    }

    private static final class Cleared {
        private static final RunningReporting ONE = new RunningReporting();
    }
}
