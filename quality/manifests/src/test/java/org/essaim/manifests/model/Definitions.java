package org.essaim.manifests.model;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;

/**
 * The operators' own definitions of their kinds, as their CustomResourceDefinitions say: {@code
 * definitions/SOURCE.md} names repository and state of each. CEL rules are not evaluated.
 */
final class Definitions {

    private static final Path FOLDER =
            Kustomize.root().resolve("quality/manifests/src/test/resources/definitions");
    private static final String INT_OR_STRING = "x-kubernetes-int-or-string";
    private static final String PRESERVED = "x-kubernetes-preserve-unknown-fields";

    /** What JSON Schema does not know; nothing that is rendered is null. */
    private static final List<String> OF_KUBERNETES = List.of(INT_OR_STRING, PRESERVED, "nullable");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = read();

    private Definitions() {}

    static boolean know(Manifest manifest) {
        return SCHEMAS.containsKey(kind(manifest.json()));
    }

    /** What the definition objects to; empty for a kind that none defines. */
    static Stream<String> objections(Manifest manifest) {
        return Stream.ofNullable(SCHEMAS.get(kind(manifest.json())))
                .flatMap(it -> it.validate(manifest.json().toString(), InputFormat.JSON).stream())
                .map(error -> "definition: " + error);
    }

    private static String kind(JsonNode of) {
        return of.path("apiVersion").asText() + " " + of.path("kind").asText();
    }

    /** As a server with strict validation has it: a field that is not defined is refused. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            if (object.path(INT_OR_STRING).asBoolean()) {
                object.putArray("type").add("integer").add("string");
            }
            if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && !object.path(PRESERVED).asBoolean()) {
                object.put("additionalProperties", false);
            }
            object.remove(OF_KUBERNETES);
        }
        schema.forEach(Definitions::close);
    }

    private static Map<String, Schema> read() {
        Map<String, Schema> schemas = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (Path file : files) {
                JsonNode definition = new ObjectMapper().readTree(file.toFile());
                JsonNode schema = definition.path("schema");
                close(schema);
                ObjectNode known = (ObjectNode) schema.path("properties");
                List.of("apiVersion", "kind", "metadata").forEach(known::putObject);
                schemas.put(kind(definition), REGISTRY.getSchema(schema.toString()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return schemas;
    }
}
