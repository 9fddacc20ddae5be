package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Adds to each JSON body that an operation takes one that its schema allows, with the values that
 * {@link MemberWords} knows; a test of each service sends them all.
 */
final class Examples implements GlobalOpenApiCustomizer {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Map<String, String> BY_FORMAT =
            Map.of(
                    "date", "2026-12-01",
                    "date-time", "2026-12-01T09:30:00Z",
                    "time-local", "17:30:00",
                    "uuid", "0192f0c1-7a3e-7c55-9d0e-3a1f5b6c7d8e",
                    "uri", "https://example.org");

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema<?>> components = new TreeMap<>();
        api.getComponents().getSchemas().forEach((name, each) -> components.put(name, each));
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .map(body -> body.getContent().get("application/json"))
                .filter(Objects::nonNull)
                .forEach(body -> describe(body, components));
    }

    private static void describe(MediaType body, Map<String, Schema<?>> components) {
        body.setExample(value("", body.getSchema(), components));
    }

    private static Object value(String member, Schema<?> named, Map<String, Schema<?>> all) {
        if (named.getExample() != null) {
            return named.getExample();
        }
        if (named.get$ref() != null) {
            return value(member, all.get(Schemas.name(named.get$ref())), all);
        }
        if (named.getEnum() != null) {
            return named.getEnum().getFirst();
        }
        return switch (type(named)) {
            case "object" -> members(named, all);
            case "array" -> List.of(value(member, named.getItems(), all));
            case "boolean" -> true;
            case "integer", "number" ->
                    MemberWords.example(member).<Object>map(Integer::valueOf).orElse(1);
            default -> text(member, named);
        };
    }

    private static Map<String, Object> members(Schema<?> object, Map<String, Schema<?>> all) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (object.getProperties() != null) {
            object.getProperties()
                    .forEach((name, each) -> members.put(name, value(name, each, all)));
        }
        return members;
    }

    private static Object text(String member, Schema<?> schema) {
        String format = String.valueOf(schema.getFormat());
        return MemberWords.example(member)
                .filter(each -> fits(each, format))
                .orElseGet(() -> BY_FORMAT.getOrDefault(format, member));
    }

    /** Two members of one name may be a day and a person. */
    private static boolean fits(String example, String format) {
        return switch (format) {
            case "date" -> DAY.matcher(example).matches();
            case "uuid" -> false;
            default -> true;
        };
    }

    private static String type(Schema<?> schema) {
        return schema.getTypes() == null || schema.getTypes().isEmpty()
                ? String.valueOf(schema.getType())
                : schema.getTypes().iterator().next();
    }
}
