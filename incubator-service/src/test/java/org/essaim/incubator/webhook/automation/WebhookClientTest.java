package org.essaim.incubator.webhook.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** A message goes to the address that was looked at, and only its status is read. */
@Gate
class WebhookClientTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir Path folder;

    @Test
    void it_connects_to_what_was_looked_at_and_looks_up_no_name_again() throws IOException {
        try (Answering server = new Answering("HTTP/1.1 200 OK\r\n\r\n")) {
            assertThat(post("http://nowhere.invalid:%d/a?b=c".formatted(server.port())))
                    .isEqualTo(200);
            assertThat(server.asked())
                    .isEqualTo(
                            """
                            POST /a?b=c HTTP/1.1
                            Host: nowhere.invalid:%d
                            Connection: close
                            User-Agent: Essaim
                            Content-Type: application/json
                            Content-Length: 10
                            webhook-id: msg_1

                            {"a":"é"}"""
                                    .formatted(server.port())
                                    .replace("\n", "\r\n"));
        }
    }

    @Test
    void what_comes_before_the_final_status_is_passed_over() throws IOException {
        String hints = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 503 No\r\n\r\n";
        try (Answering server = new Answering(hints)) {
            assertThat(post(address(server))).isEqualTo(503);
        }
    }

    @Test
    void what_speaks_another_protocol_does_not_answer() throws IOException {
        for (String answer : List.of("", "SSH-2.0-OpenSSH\r\n", "x".repeat(20_000))) {
            try (Answering server = new Answering(answer)) {
                String address = address(server);
                assertThatThrownBy(() -> post(address))
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @Test
    void an_answer_that_drips_is_not_waited_for() throws IOException {
        try (Answering server = new Answering("x")) {
            server.neverEnds();
            String address = address(server);
            assertThatThrownBy(() -> post(address)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_certificate_has_to_be_trusted_and_of_that_name() throws Exception {
        KeyStore store = certificateOf("receiver.example");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(HERE, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving(store)));
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        try {
            int port = server.getAddress().getPort();
            String good = "https://receiver.example:%d/".formatted(port);
            assertThat(post(good, trusting(store))).isEqualTo(204);
            assertThatThrownBy(() -> post(good)).isInstanceOf(IOException.class);
            String other = "https://another.example:%d/".formatted(port);
            assertThatThrownBy(() -> post(other, trusting(store))).isInstanceOf(IOException.class);
        } finally {
            server.stop(0);
        }
    }

    private static int post(String address) throws IOException {
        return post(address, new DefaultSslBundleRegistry());
    }

    private static int post(String address, DefaultSslBundleRegistry bundles) throws IOException {
        String bundle = bundles.getBundleNames().isEmpty() ? null : "house";
        WebhookProperties settings = DestinationsTest.settings(Duration.ofSeconds(2), bundle);
        WebhookClient client = new WebhookClient(settings, bundles);
        try {
            return client.post(
                    new WebhookAddress(address),
                    List.of(HERE),
                    Map.of("webhook-id", "msg_1"),
                    "{\"a\":\"é\"}");
        } finally {
            client.destroy();
        }
    }

    private static String address(Answering server) {
        return "http://a.example:%d/".formatted(server.port());
    }

    private KeyStore certificateOf(String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        int code =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "san=dns:" + name,
                                "-alias",
                                "it",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(PASSWORD),
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start()
                        .waitFor();
        assertThat(code).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLContext serving(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static DefaultSslBundleRegistry trusting(KeyStore store)
            throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("it", store.getCertificate("it"));
        return new DefaultSslBundleRegistry(
                "house", SslBundle.of(SslStoreBundle.of(null, null, trusted)));
    }

    /** Reads one request, answers with these bytes, and closes. */
    private static final class Answering implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 1, HERE);
        private final CompletableFuture<String> asked = new CompletableFuture<>();
        private volatile boolean endless;

        private Answering(String answer) throws IOException {
            Thread.ofVirtual().start(() -> serve(answer));
        }

        private int port() {
            return server.getLocalPort();
        }

        private void neverEnds() {
            endless = true;
        }

        private String asked() {
            return asked.join();
        }

        private void serve(String answer) {
            try (Socket socket = server.accept()) {
                byte[] bytes = new byte[4096];
                int read = socket.getInputStream().read(bytes);
                while (!new String(bytes, 0, read, StandardCharsets.UTF_8).endsWith("}")) {
                    read += socket.getInputStream().read(bytes, read, bytes.length - read);
                }
                asked.complete(new String(bytes, 0, read, StandardCharsets.UTF_8));
                do {
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    LockSupport.parkNanos(endless ? Duration.ofMillis(50).toNanos() : 1);
                } while (endless);
            } catch (IOException gone) {
                asked.completeExceptionally(gone);
            }
        }

        @Override
        public void close() throws IOException {
            endless = false;
            server.close();
        }
    }
}
