package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import org.essaim.web.identity.OperationAccess;
import org.essaim.web.identity.Tenant;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to the description of each operation what its code says of it and what holds for all: its
 * roles, its key, and what it may answer.
 */
final class OperationDescriptions implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private static final Pattern BORDERS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Tenant tenant;

    /** What is said of the operations under a tag, by the class that says it. */
    private final SortedMap<String, SortedMap<String, String>> tags = new ConcurrentSkipListMap<>();

    /**
     * @param tenant only its kind is mentioned, so that all divisions have one description
     */
    OperationDescriptions(Tenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod served) {
        OperationAccess access = OperationAccess.of(served.getMethod());
        String feature = feature(served);
        String tag = tag(feature);
        tags.computeIfAbsent(tag, _ -> new ConcurrentSkipListMap<>())
                .put(served.getBeanType().getName(), Docstrings.of(served.getBeanType()));
        operation.setOperationId(feature + "." + served.getMethod().getName());
        operation.setTags(List.of(tag));
        describe(operation, Docstrings.of(served.getMethod()), who(access));
        operation.addExtension("x-access", access.word());
        operation.addExtension("x-roles", access.words());
        operation.setSecurity(
                access instanceof OperationAccess.ForEverybody
                        ? List.of()
                        : List.of(new SecurityRequirement().addList(ApiDescription.TOKEN)));
        Requests.describe(operation, served);
        OperationAnswers.describe(operation, served, access);
        return operation;
    }

    /** Its first sentence is what it is for; the rest, and who may have it, stand below. */
    private static void describe(Operation operation, String said, String who) {
        String summary = Docstrings.firstSentence(said);
        String rest = said.substring(summary.length()).strip();
        operation.setSummary(summary.isEmpty() ? null : summary.replaceAll("\\.$", ""));
        operation.setDescription(rest.isEmpty() ? who : rest + "\n\n" + who);
    }

    @Override
    public void customise(OpenAPI api) {
        api.setTags(
                tags.entrySet().stream()
                        .map(
                                each ->
                                        new Tag()
                                                .name(each.getKey())
                                                .description(
                                                        String.join(" ", each.getValue().values())))
                        .toList());
    }

    private String who(OperationAccess access) {
        return switch (access) {
            case OperationAccess.ForEverybody _ -> "For everybody, without a token.";
            case OperationAccess.ForMembers _ ->
                    switch (tenant) {
                        case Tenant.OfDivision _ -> "For the people of this division.";
                        case Tenant.Centre _, Tenant.Open _ -> "For the members of the federation.";
                    };
            case OperationAccess.ForLogins _ ->
                    "For anybody with a login of the federation, of whatever division.";
            case OperationAccess.ForRoles _ ->
                    "For these roles %s: %s."
                            .formatted(
                                    switch (tenant) {
                                        case Tenant.OfDivision _ -> "in this division";
                                        case Tenant.Centre _, Tenant.Open _ -> "at the centre";
                                    },
                                    String.join(", ", access.words()));
        };
    }

    private static String feature(HandlerMethod served) {
        return ClassUtils.getUserClass(served.getBeanType()).getSimpleName().replaceAll("Api$", "");
    }

    /** Words, the same for what is read and what is written: {@code Product decision}. */
    private static String tag(String feature) {
        String[] words = BORDERS.split(feature.replaceAll("(Read|Write)$", ""));
        return StringUtils.capitalize(
                Stream.of(words)
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
    }
}
