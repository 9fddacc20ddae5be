package org.essaim.system.images;

import module java.base;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Serves the provider's public keys to containers over HTTPS, because a service accepts keys from
 * another host in no other way. Containers can reach nothing else of the provider.
 */
final class KeysOverTls implements AutoCloseable {

    /** Of a certificate that is generated for one trial. */
    static final String PASSWORD = "changeit";

    private final HttpsServer server;

    /**
     * @param address of this machine as containers see it
     * @param certificate a PKCS#12 store with the private half
     */
    KeysOverTls(InetSocketAddress address, Path certificate, URI issuer) throws IOException {
        byte[] keys = keysOf(issuer);
        server = HttpsServer.create(address, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tlsWith(certificate)));
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static byte[] keysOf(URI issuer) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/oauth2/jwks")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static SSLContext tlsWith(Path certificate) throws IOException {
        try (InputStream in = Files.newInputStream(certificate)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            return tls;
        } catch (GeneralSecurityException unfit) {
            throw new IOException("the certificate cannot be used", unfit);
        }
    }
}
