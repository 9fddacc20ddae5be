package org.essaim.testkit.fuzz;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description that a service gives of itself, as OpenAPI. */
final class ApiDocument {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;

    ApiDocument(String json) {
        this.document = JsonMapper.shared().readTree(json);
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(
                        operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue()));
            }
        }
        return operations;
    }

    /** The schema itself where it only names another one. */
    JsonNode schema(JsonNode named) {
        JsonNode schema = named;
        while (schema.has("$ref")) {
            String name = schema.get("$ref").asString().substring(SCHEMAS.length());
            schema = document.get("components").get("schemas").get(name);
        }
        return schema;
    }

    private static Operation operation(String method, String path, JsonNode description) {
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (JsonNode each : description.path("parameters")) {
            parameters.add(
                    new Operation.Parameter(
                            each.get("in").asString(),
                            each.get("name").asString(),
                            each.get("schema")));
        }
        for (Map.Entry<String, JsonNode> body :
                description.at("/requestBody/content").properties()) {
            return new Operation(
                    method, path, parameters, body.getKey(), body.getValue().get("schema"));
        }
        return new Operation(method, path, parameters, null, null);
    }
}
