package org.essaim.local.federation;

import java.util.List;
import java.util.function.Consumer;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.server.Databases;
import org.essaim.local.server.KafkaBroker;
import org.essaim.local.server.PostgresServer;
import org.essaim.local.state.StateFolder;

/** What the services need: a database server, a broker and an OpenID provider. */
final class Servers {

    private static final int CONNECTIONS_A_SERVICE = 10;

    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final IdentityProvider identity;
    private Databases databases;

    Servers(Federation.Plan plan, StateFolder state, Consumer<String> say) {
        int connections = 20 + CONNECTIONS_A_SERVICE * (plan.divisions().size() + 2);
        Addresses at = plan.addresses();
        this.postgres = new PostgresServer(state, at.postgres(), connections, say);
        this.kafka = new KafkaBroker(state, at.kafka(), say);
        this.identity = new IdentityProvider(state, at.identity(), plan.divisions(), say);
    }

    /** Returns when all of them answer. */
    void start() {
        Parallel.run(
                List.of(() -> databases = postgres.start(), kafka::start, identity::start),
                Parallel.CORES);
    }

    Databases databases() {
        return databases;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    IdentityProvider identity() {
        return identity;
    }

    /** The database last: nobody is left to need it. */
    void stop() {
        identity.stop();
        kafka.stop();
        postgres.stop();
    }
}
