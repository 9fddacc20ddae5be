package org.essaim.local.identity;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.essaim.contract.DivisionId;
import org.essaim.servers.Ports;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider itself, in this JVM, for two divisions. */
final class RunningProvider implements AutoCloseable {

    static final String PASSWORD = "for-this-test";
    static final DemoPeople PEOPLE =
            new DemoPeople(List.of(new DivisionId("école"), new DivisionId("anct")), "salt");

    /** A site whose scripts services answer. */
    static final String FRONT = "http://127.0.0.1:5173";

    private final int port;
    private final ConfigurableApplicationContext context;

    RunningProvider() {
        this.port = Ports.free();
        this.context =
                Provider.start(
                        new ProviderSettings(
                                port, key(), PASSWORD, PEOPLE.all(), PEOPLE.services()),
                        "--essaim.cors.origins=" + FRONT);
    }

    URI issuer() {
        return URI.create(Provider.issuer(port));
    }

    Tokens tokens() {
        return Tokens.from(issuer(), PASSWORD);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String key() {
        try {
            return new RSAKeyGenerator(2_048).keyID("test").generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
