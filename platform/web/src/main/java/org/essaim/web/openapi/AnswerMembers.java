package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import org.essaim.contract.message.v1.OrNull;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Requires of answers what their records always have: each component of which its docstring does
 * not say when it is null. What is sent is required by its constraints alone, so what is sent and
 * answered has two schemas.
 */
final class AnswerMembers implements GlobalOpenApiCustomizer {

    private static final String ALWAYS = "x-always";

    /** Before the name of what is answered too. */
    private static final String SENT = "Given";

    private static final Pattern NULL = Pattern.compile("(?i)\\b(null|absent)\\b");

    /** What a record says of all its components at once. */
    private static final String ALL = "each that is null";

    /** Notes them until it is known what is sent. */
    static void note(Class<?> type, Schema<?> schema) {
        note(
                schema,
                Stream.of(type.getRecordComponents())
                        .filter(it -> !mayBeNull(type, it))
                        .map(RecordComponent::getName)
                        .filter(schema.getProperties()::containsKey)
                        .toList());
    }

    static void note(Schema<?> schema, List<String> members) {
        schema.addExtension(ALWAYS, members);
    }

    private static boolean mayBeNull(Class<?> type, RecordComponent component) {
        return component.isAnnotationPresent(OrNull.class)
                || NULL.matcher(Docstrings.component(type, component.getName())).find()
                || Docstrings.of(type).contains(ALL);
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema<?>> schemas = new TreeMap<>();
        api.getComponents().getSchemas().forEach(schemas::put);
        List<Schema<?>> bodies =
                operations(api)
                        .map(Operation::getRequestBody)
                        .filter(Objects::nonNull)
                        .flatMap(body -> contents(body.getContent()))
                        .toList();
        Set<String> sent = new TreeSet<>();
        bodies.forEach(it -> follow(it, schemas, sent));
        Set<String> answered = new TreeSet<>();
        operations(api)
                .flatMap(it -> it.getResponses().values().stream())
                .flatMap(it -> contents(it.getContent()))
                .forEach(it -> follow(it, schemas, answered));
        Set<String> both = new TreeSet<>(sent);
        both.retainAll(answered);
        both.removeIf(it -> always(schemas.get(it)).isEmpty());
        for (String each : both) {
            Schema<?> given = AnnotationsUtils.clone(schemas.get(each), true);
            given.setExtensions(null);
            rename(given, both);
            api.getComponents().addSchemas(SENT + each, given);
        }
        bodies.forEach(it -> rename(it, both));
        sent.removeAll(both);
        sent.stream().map(schemas::get).forEach(it -> rename(it, both));
        schemas.forEach((name, it) -> require(it, answered.contains(name)));
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static Stream<Schema<?>> contents(Content content) {
        return content == null
                ? Stream.empty()
                : content.values().stream()
                        .<Schema<?>>map(it -> it.getSchema())
                        .filter(Objects::nonNull);
    }

    private static void follow(Schema<?> schema, Map<String, Schema<?>> all, Set<String> met) {
        if (schema.get$ref() != null) {
            String name = Schemas.name(schema.get$ref());
            if (met.add(name)) {
                follow(all.get(name), all, met);
            }
        }
        if (schema.getItems() != null) {
            follow(schema.getItems(), all, met);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(it -> follow(it, all, met));
        }
    }

    /** What is sent is the sent one of what is named. */
    private static void rename(Schema<?> schema, Set<String> both) {
        if (schema.get$ref() != null && both.contains(Schemas.name(schema.get$ref()))) {
            schema.set$ref(Schemas.named(SENT + Schemas.name(schema.get$ref())).get$ref());
        }
        if (schema.getItems() != null) {
            rename(schema.getItems(), both);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(it -> rename(it, both));
        }
    }

    private static List<?> always(Schema<?> schema) {
        return schema.getExtensions() != null
                        && schema.getExtensions().get(ALWAYS) instanceof List<?> members
                ? members
                : List.of();
    }

    private static void require(Schema<?> schema, boolean isAnswer) {
        if (isAnswer) {
            always(schema).forEach(it -> schema.addRequiredItem(it.toString()));
        }
        if (schema.getExtensions() != null) {
            schema.getExtensions().remove(ALWAYS);
        }
    }
}
