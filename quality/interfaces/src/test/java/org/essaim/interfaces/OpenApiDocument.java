package org.essaim.interfaces;

import module java.base;

import org.essaim.local.running.LauncherProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checked-in description of a service, which a test of that service holds to the live one. */
record OpenApiDocument(JsonNode root) {

    /** One operation of it. */
    record Operation(String method, String path, JsonNode described) {

        boolean reads() {
            return method.equals("get");
        }

        /** What it answers where all is well; absent where it answers nothing. */
        Optional<JsonNode> answer(String status) {
            return Optional.ofNullable(described.path("responses").get(status));
        }

        Stream<JsonNode> parameters() {
            return described.path("parameters").valueStream();
        }

        boolean hasParameter(String name) {
            return parameters().anyMatch(each -> each.path("name").asString().equals(name));
        }

        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    static OpenApiDocument of(String service) {
        Path file = LauncherProcess.HOME.resolve("docs/api").resolve(service + ".json");
        try {
            return new OpenApiDocument(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        operations.add(
                                                                new Operation(
                                                                        each.getKey(),
                                                                        path.getKey(),
                                                                        each.getValue()))));
        return operations;
    }

    Set<Map.Entry<String, JsonNode>> schemas() {
        return root.at("/components/schemas").properties();
    }

    JsonNode schema(JsonNode named) {
        return named.has("$ref") ? root.at(named.get("$ref").asString().substring(1)) : named;
    }

    /** Each schema in each place, the named ones left out. */
    Stream<JsonNode> placed() {
        return Stream.concat(
                operations().stream()
                        .flatMap(Operation::parameters)
                        .map(each -> each.get("schema")),
                schemas().stream()
                        .flatMap(each -> each.getValue().path("properties").valueStream())
                        .flatMap(each -> Stream.of(each, each.path("items"))));
    }
}
