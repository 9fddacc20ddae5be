package org.essaim.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.essaim.contract.DivisionId;
import org.springframework.context.ConfigurableApplicationContext;

/** The provider itself, in this JVM, for two divisions. */
final class RunningProvider implements AutoCloseable {

    static final String PASSWORD = "for-this-test";
    static final DemoPeople PEOPLE =
            new DemoPeople(List.of(new DivisionId("école"), new DivisionId("anct")), "salt");

    private final int port;
    private final ConfigurableApplicationContext context;

    RunningProvider() {
        this.port = freePort();
        this.context = ProviderMain.start(new ProviderFile(port, key(), PASSWORD, PEOPLE.all()));
    }

    URI issuer() {
        return URI.create(ProviderFile.issuer(port));
    }

    Tokens tokens() {
        return new ProviderTokens(issuer(), PASSWORD, System::nanoTime);
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
