package org.essaim.local.identity;

import module java.base;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.essaim.contract.DivisionId;
import org.essaim.servers.Ports;

/**
 * The provider itself, in this JVM, for two divisions; one for all tests, each with its cookies.
 */
final class RunningProvider {

    static final String PASSWORD = "for-this-test";
    static final DemoPeople PEOPLE =
            new DemoPeople(List.of(new DivisionId("école"), new DivisionId("anct")), "salt");

    /** A site whose scripts services answer. */
    static final String FRONT = "http://127.0.0.1:5173";

    private static final int PORT = started();

    private RunningProvider() {}

    private static int started() {
        int port = Ports.free();
        Provider.start(
                new ProviderSettings(port, key(), PASSWORD, PEOPLE.all(), PEOPLE.services()),
                "--essaim.cors.origins=" + FRONT);
        return port;
    }

    static URI issuer() {
        return URI.create(Provider.issuer(PORT));
    }

    static Tokens tokens() {
        return Tokens.from(issuer(), PASSWORD);
    }

    private static String key() {
        try {
            return new RSAKeyGenerator(2_048).keyID("test").generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
