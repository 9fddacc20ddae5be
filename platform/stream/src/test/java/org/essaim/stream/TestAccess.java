package org.essaim.stream;

import module java.base;

import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.BrokerLogin;
import org.essaim.stream.access.BrokerRights;
import org.essaim.stream.access.BrokerUsers;
import org.essaim.stream.access.SenderLimits;
import org.essaim.stream.access.StreamRights;
import org.essaim.testkit.KafkaBroker;

/** How the services of these tests come to the brokers of the testkit. */
public final class TestAccess {

    /** The usual ones, but tests connect more often than services do. */
    private static final SenderLimits LIMITS =
            new SenderLimits(
                    SenderLimits.USUAL.bytesPerSecond(),
                    SenderLimits.USUAL.percentOfAThread(),
                    10_000,
                    SenderLimits.USUAL.bytesOfATopic());

    private TestAccess() {}

    /** Everybody's password has what a JAAS file has to quote. */
    public static String password(String user) {
        return "of \"" + user + "\" \\";
    }

    public static BrokerAccess of(KafkaBroker broker, String user) {
        if (broker.isOpen()) {
            return BrokerAccess.open(broker.bootstrapServers());
        }
        Optional<BrokerLogin> login = Optional.of(new BrokerLogin(user, password(user)));
        return broker.tls()
                .map(
                        tls ->
                                new BrokerAccess(
                                        tls.address(), login, "SASL_SSL", tls.clientSettings()))
                .orElseGet(
                        () ->
                                new BrokerAccess(
                                        broker.bootstrapServers(),
                                        login,
                                        "SASL_PLAINTEXT",
                                        Map.of()));
    }

    /** Nothing to do where everybody is let in, or nobody answers. */
    public static void admit(KafkaBroker broker, BrokerRights rights) {
        if (!broker.isOpen() && broker.isRunning()) {
            try (BrokerUsers users = new BrokerUsers(superuser(broker), LIMITS)) {
                users.admit(Map.of(rights, password(rights.user())));
            }
        }
    }

    public static StreamRights rights(String stream, String... reads) {
        return new StreamRights(stream, List.of(reads), List.of());
    }

    public static BrokerAccess superuser(KafkaBroker broker) {
        return new BrokerAccess(
                broker.bootstrapServers(), Optional.empty(), "PLAINTEXT", broker.superuser());
    }
}
