package org.essaim.manifests.model;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;

/**
 * The operators' own definitions of their kinds, as their CustomResourceDefinitions say: {@code
 * definitions/SOURCE.md} names repository and state of each. A field that a definition does not
 * have is refused, as by a server with strict validation; CEL rules are not evaluated.
 */
final class Definitions {

    private static final Path FOLDER =
            Kustomize.root().resolve("quality/manifests/src/test/resources/definitions");
    private static final Map<String, JsonNode> SCHEMAS = read();

    private Definitions() {}

    static boolean know(Manifest manifest) {
        return SCHEMAS.containsKey(kind(manifest));
    }

    /** What the definition objects to; empty for a kind that none defines. */
    static Stream<String> objections(Manifest manifest) {
        List<String> objections = new ArrayList<>();
        if (know(manifest)) {
            check(manifest.json(), SCHEMAS.get(kind(manifest)), "", objections);
        }
        return objections.stream();
    }

    private static String kind(Manifest manifest) {
        return manifest.text("/apiVersion") + " " + manifest.kind();
    }

    private static void check(JsonNode value, JsonNode schema, String at, List<String> objections) {
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            require(value.isInt() || value.isTextual(), at, "is no number or text", objections);
            return;
        }
        switch (schema.path("type").asText()) {
            case "object" -> object(value, schema, at, objections);
            case "array" -> array(value, schema, at, objections);
            case "string" -> text(value, schema, at, objections);
            case "integer" -> {
                require(value.isIntegralNumber(), at, "is no whole number", objections);
                range(value, schema, at, objections);
            }
            case "number" -> require(value.isNumber(), at, "is no number", objections);
            case "boolean" -> require(value.isBoolean(), at, "is not true or false", objections);
            default -> {}
        }
    }

    private static void object(JsonNode value, JsonNode schema, String at, List<String> found) {
        require(value.isObject(), at, "is no object", found);
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        boolean open =
                schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()
                        || others.asBoolean()
                        || !schema.has("properties") && others.isMissingNode();
        for (JsonNode name : schema.path("required")) {
            require(value.has(name.asText()), at, "lacks " + name.asText(), found);
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            String where = at + "/" + field.getKey();
            if (properties.has(field.getKey())) {
                check(field.getValue(), properties.path(field.getKey()), where, found);
            } else if (others.isObject()) {
                check(field.getValue(), others, where, found);
            } else {
                require(open, where, "is unknown", found);
            }
        }
    }

    private static void array(JsonNode value, JsonNode schema, String at, List<String> found) {
        require(value.isArray(), at, "is no list", found);
        int size = value.size();
        require(size >= schema.path("minItems").asInt(), at, "has too few", found);
        require(size <= schema.path("maxItems").asInt(size), at, "has too many", found);
        int n = 0;
        for (JsonNode each : value) {
            check(each, schema.path("items"), at + "/" + n++, found);
        }
    }

    private static void text(JsonNode value, JsonNode schema, String at, List<String> found) {
        require(value.isTextual(), at, "is no text", found);
        String text = value.asText();
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(word -> words.add(word.asText()));
        require(words.isEmpty() || words.contains(text), at, "is none of " + words, found);
        int length = text.length();
        require(length >= schema.path("minLength").asInt(), at, "is too short", found);
        require(length <= schema.path("maxLength").asInt(length), at, "is too long", found);
        String pattern = schema.path("pattern").asText();
        require(Pattern.compile(pattern).matcher(text).find(), at, "is not " + pattern, found);
    }

    private static void range(JsonNode value, JsonNode schema, String at, List<String> found) {
        long number = value.asLong();
        boolean holds =
                number >= schema.path("minimum").asLong(number)
                        && number <= schema.path("maximum").asLong(number);
        require(holds, at, "is out of range", found);
    }

    private static void require(boolean holds, String at, String otherwise, List<String> found) {
        if (!holds) {
            found.add("definition: %s %s".formatted(at, otherwise));
        }
    }

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (Path file : files) {
                JsonNode definition = new ObjectMapper().readTree(file.toFile());
                ObjectNode known = (ObjectNode) definition.at("/schema/properties");
                List.of("apiVersion", "kind", "metadata").forEach(known::putObject);
                schemas.put(
                        definition.path("apiVersion").asText()
                                + " "
                                + definition.path("kind").asText(),
                        definition.path("schema"));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return schemas;
    }
}
