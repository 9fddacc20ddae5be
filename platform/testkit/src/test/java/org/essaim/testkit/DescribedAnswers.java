package org.essaim.testkit;

import module java.base;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what a service answers in tests to its checked-in description (decision 0120): every member
 * that is required is there, every one that is there is described, and an operation refuses with no
 * code but its own.
 */
public final class DescribedAnswers {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** Where an operation says with which codes rules refuse it. */
    private static final String CODES = "x-codes";

    private static final Map<String, DescribedAnswers> READ = new ConcurrentHashMap<>();

    /** An operation, with the pattern of its addresses. */
    private record Served(String method, String path, Pattern address, JsonNode described) {}

    private final JsonNode root;
    private final List<Served> operations;

    private DescribedAnswers(JsonNode root) {
        this.root = root;
        this.operations =
                root.get("paths").properties().stream()
                        .flatMap(
                                path ->
                                        path.getValue().properties().stream()
                                                .map(it -> served(path.getKey(), it)))
                        // Where two fit, the one that names more of the address is asked.
                        .sorted(Comparator.comparing(it -> it.path().split("\\{").length))
                        .toList();
    }

    /**
     * @param service as its description is called, such as {@code incubator}
     */
    public static DescribedAnswers of(String service) {
        return READ.computeIfAbsent(service, DescribedAnswers::read);
    }

    private static DescribedAnswers read(String service) {
        Path file = Path.of(System.getProperty("essaim.root"), "docs/api", service + ".json");
        try {
            return new DescribedAnswers(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By their names. */
    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    private static Served served(String path, Map.Entry<String, JsonNode> operation) {
        String address = path.replaceAll("\\{[^/]*}", "[^/]+");
        return new Served(
                operation.getKey().toUpperCase(Locale.ROOT),
                path,
                Pattern.compile(address),
                operation.getValue());
    }

    /**
     * @param answer with its body as text or bytes
     * @return the same answer
     * @throws AssertionError if the description says otherwise
     */
    public <T> HttpResponse<T> hold(HttpResponse<T> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        if (type.equals(JSON) || type.equals(PROBLEM)) {
            operations.stream()
                    .filter(it -> it.method().equals(answer.request().method()))
                    .filter(it -> it.address().matcher(answer.uri().getPath()).matches())
                    .findFirst()
                    .ifPresent(it -> hold(it, answer.statusCode(), type, text(answer.body())));
        }
        return answer;
    }

    private static String text(Object body) {
        return body instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : (String) body;
    }

    private void hold(Served served, int status, String type, String body) {
        JsonNode response = named(served.described().at("/responses/" + status));
        JsonNode value = JsonMapper.shared().readTree(body);
        List<String> untrue = new ArrayList<>();
        if (response.isMissingNode()) {
            untrue.add(" has no such answer");
        }
        compare("", response.path("content").path(type).path("schema"), value, untrue);
        String code = value.path("code").asString("");
        if (response.has(CODES)
                && response.get(CODES).valueStream().noneMatch(it -> code.equals(it.asString()))) {
            untrue.add(" is no refusal of it: " + code);
        }
        if (!untrue.isEmpty()) {
            throw new AssertionError(
                    "%s %s answers %d otherwise than docs/api says: %s%n%s"
                            .formatted(served.method(), served.path(), status, untrue, body));
        }
    }

    private void compare(String at, JsonNode reference, JsonNode value, List<String> untrue) {
        JsonNode schema = named(reference);
        if (schema.has("items")) {
            value.forEach(it -> compare(at + "[]", schema.get("items"), it, untrue));
        }
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(it -> !value.has(it))
                .forEach(it -> untrue.add(at + " lacks " + it));
        JsonNode members = schema.path("properties");
        for (Map.Entry<String, JsonNode> it : value.properties()) {
            if (members.has(it.getKey())) {
                compare(at + "." + it.getKey(), members.get(it.getKey()), it.getValue(), untrue);
            } else if (!members.isEmpty() && !isOpen(schema)) {
                untrue.add(at + " does not describe " + it.getKey());
            }
        }
    }

    /** Whether it may have members that are not described: a refusal has its facts. */
    private static boolean isOpen(JsonNode schema) {
        return schema.has("additionalProperties") || schema.path("properties").has("code");
    }

    /** What a reference stands for. */
    private JsonNode named(JsonNode reference) {
        return reference.has("$ref")
                ? root.at(reference.get("$ref").asString().substring(1))
                : reference;
    }
}
