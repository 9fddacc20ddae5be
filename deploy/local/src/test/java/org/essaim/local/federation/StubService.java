package org.essaim.local.federation;

import module java.base;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.essaim.contract.DivisionId;
import org.essaim.local.identity.DemoPerson;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.servers.Program;

/** Gives prepared answers in turn; the last one stays. An empty one breaks the connection. */
public final class StubService implements AutoCloseable {

    static final SigningKey KEY = new SigningKey(Path.of("key"), "MCow");

    private final HttpServer server;
    private final String stream;
    private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    public StubService(String stream) {
        this.stream = stream;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public StubService answering(String path, String... bodies) {
        answers.put(path, new ArrayDeque<>(List.of(bodies)));
        return this;
    }

    /** The Authorization header of each request. */
    public List<String> bearers() {
        return bearers;
    }

    /** The address of each request. */
    public List<String> asked() {
        return asked;
    }

    /** What was sent with each request. */
    public List<String> bodies() {
        return bodies;
    }

    /** The idempotency keys, of requests that have one. */
    public List<String> keys() {
        return keys;
    }

    public Service service() {
        Optional<DivisionId> division =
                stream.startsWith("division.")
                        ? Optional.of(new DivisionId(stream.substring(9)))
                        : Optional.empty();
        Program program =
                new Program(stream, List.of(), List.of("false"), Map.of(), Path.of("log"), "TERM");
        return new Service(
                stream,
                division,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                new DatabaseLogin("", "", ""),
                "operator." + stream,
                new DemoPerson("approver." + stream, "p-1", null, List.of()),
                KEY,
                new SupervisedProcess(program, Path.of("."), _ -> {}));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/api/v1/", "");
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(exchange.getRequestURI().toString());
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .ifPresent(keys::add);
        bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Queue<String> left = answers.getOrDefault(path, new ArrayDeque<>());
        String body = left.size() > 1 ? left.poll() : left.peek();
        if (body == null || body.isEmpty()) {
            exchange.close();
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(body.startsWith("!") ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
