package org.essaim.incubator.running;

import module java.base;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A program that messages are sent to, written against the specification of Standard Webhooks and
 * not against the service. It listens at every address of this machine.
 */
final class Receiver implements AutoCloseable {

    /** Instead of a status: the answer never comes. */
    static final int NOTHING = 0;

    private static final long TOLERATED_SECONDS = 300;

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What arrived. */
    record Message(
            String path, String id, String timestamp, String signature, String type, String body) {

        /** As a receiver verifies it that has this secret. */
        boolean isFrom(String secret) {
            long age = Instant.now().getEpochSecond() - Long.parseLong(timestamp);
            return Math.abs(age) <= TOLERATED_SECONDS
                    && Stream.of(signature.split(" "))
                            .filter(each -> each.startsWith("v1,"))
                            .map(each -> Base64.getDecoder().decode(each.substring(3)))
                            .anyMatch(each -> MessageDigest.isEqual(each, expected(secret)));
        }

        private byte[] expected(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal((id + "." + timestamp + "." + body).getBytes("UTF-8"));
            } catch (GeneralSecurityException | UnsupportedEncodingException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:%d/%s".formatted(port(), path);
    }

    /** What is answered there next, and so on; then, and where nothing is said, 204. */
    void answers(String path, Integer... statuses) {
        answers.put("/" + path, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    List<Message> at(String path) {
        return messages.stream().filter(each -> each.path().equals("/" + path)).toList();
    }

    int all() {
        return messages.size();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        messages.add(
                new Message(
                        path,
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                        exchange.getRequestHeaders().getFirst("webhook-signature"),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body));
        Integer next = answers.getOrDefault(path, new LinkedList<>()).poll();
        int status = next == null ? 204 : next;
        if (status != NOTHING) {
            exchange.getResponseHeaders().set("Location", address("elsewhere"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
