package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.servers.Ports;
import org.essaim.testkit.PostgresServer;

/**
 * A machine of its own with what {@code deploy/site} puts there, below one folder: its PostgreSQL
 * and its commands are real, and a script plays systemd and other users.
 */
final class SiteMachine implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("essaim.root"));
    private static final Path PLAYED =
            HOME.resolve("quality/system-tests/src/test/resources/machine");
    private static final Pattern KEY = Pattern.compile("public key, for the director: (\\S+)");

    private final PostgresServer postgres = PostgresServer.startAnother();
    private final int databasePort =
            URI.create(postgres.newDatabase().url().substring(5)).getPort();
    private final int port = Ports.free();
    private final Path root;
    private final Path certificates;
    private final HttpClient http;

    /**
     * @param result its exit status
     * @param output all that it printed
     */
    record Done(int result, String output) {}

    /**
     * @param certificates folder with {@code tls.crt}, for this machine, and {@code tls.key}
     */
    SiteMachine(Path root, Path certificates) throws Exception {
        this.root = root;
        this.certificates = certificates;
        this.http = HttpClient.newBuilder().sslContext(trusting(certificates)).build();
        Path played = Files.createDirectories(root.resolve("played"));
        for (String name : List.of("systemctl", "runuser", "getent", "chown")) {
            Files.copy(PLAYED, played.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** What an operator types after {@code deploy/site/site}. */
    Done site(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("deploy/site/site").toString()));
        command.addAll(List.of(words));
        return run(command.toArray(String[]::new));
    }

    /** Any command on that machine. */
    Done run(String... command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(root, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "ESSAIM_ROOT",
                                root.toString(),
                                "JAVA_HOME",
                                System.getProperty("java.home"),
                                "PGHOST",
                                "127.0.0.1",
                                // Only a failure waits that long.
                                "ESSAIM_PATIENCE",
                                "1800",
                                "PATH",
                                root.resolve("played") + ":" + System.getenv("PATH")));
        Process process =
                builder.redirectInput(new File("/dev/null"))
                        .redirectOutput(printed.toFile())
                        .start();
        int result = process.waitFor();
        return new Done(result, Files.readString(printed));
    }

    /** Fills in what the site has of its own; all else stays as it was written. */
    void fillIn(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("address", "https://localhost:" + port);
        all.put("port", Integer.toString(port));
        all.put("databasePort", Integer.toString(databasePort));
        all.put("certificate", certificates.resolve("tls.crt").toString());
        all.put("certificateKey", certificates.resolve("tls.key").toString());
        all.put("backups", root.resolve("backups").toString());
        Path file = file("site.env");
        List<String> lines =
                Files.readAllLines(file).stream()
                        .map(
                                line -> {
                                    String name = line.replaceFirst("=.*", "");
                                    return all.containsKey(name)
                                            ? name + "=" + all.get(name)
                                            : line;
                                })
                        .toList();
        Files.write(file, lines);
    }

    /** One of its settings. */
    Path file(String name) {
        return root.resolve("etc/essaim").resolve(name);
    }

    /** The units that it would give to systemd. */
    Path units() {
        return root.resolve("etc/systemd/system");
    }

    /** The release that runs, by its digest. */
    String release() throws IOException {
        return Files.readSymbolicLink(root.resolve("opt/essaim/current")).getFileName().toString();
    }

    /** The newest copy of its database. */
    String backup() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("backups"))) {
            return files.max(Comparator.naturalOrder()).orElseThrow().toString();
        }
    }

    static String publicKey(Done installed) {
        Matcher key = KEY.matcher(installed.output());
        assertThat(key.find()).as(installed.output()).isTrue();
        return key.group(1);
    }

    /** The response of its service, by HTTPS with a certificate that is checked. */
    HttpResponse<String> post(String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    boolean isRunning() {
        return Ports.isOpen(port);
    }

    private static SSLContext trusting(Path certificates) throws Exception {
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        try (InputStream in = Files.newInputStream(certificates.resolve("tls.crt"))) {
            anchors.setCertificateEntry(
                    "a", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    @Override
    public void close() {
        try {
            run("systemctl", "stop", "essaim");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        http.close();
        postgres.stop();
    }
}
