package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.essaim.web.identity.OperationAccess;
import org.essaim.web.identity.Tenant;
import org.essaim.web.limits.TakesFile;
import org.essaim.web.limits.Unlimited;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to the description of each operation what its annotations say and what holds for all: its
 * roles, its key, and what it may answer.
 */
final class OperationDescriptions implements GlobalOperationCustomizer {

    private static final String KEY = "Idempotency-Key";

    private final Tenant tenant;

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
        operation.setOperationId(feature + "." + served.getMethod().getName());
        operation.setTags(List.of(feature));
        operation.setDescription(who(access));
        operation.addExtension("x-access", access.word());
        operation.addExtension("x-roles", access.words());
        operation.setSecurity(
                access instanceof OperationAccess.ForEverybody
                        ? List.of()
                        : List.of(new SecurityRequirement().addList(ApiDescription.TOKEN)));
        if (served.hasMethodAnnotation(Unlimited.class)) {
            operation.setRequestBody(lines());
        }
        TakesFile file = served.getMethodAnnotation(TakesFile.class);
        if (file != null) {
            operation.setRequestBody(file(file.value()));
        }
        addKey(operation, served);
        OperationAnswers.describe(operation, served, access);
        if (served.hasMethodAnnotation(Unlimited.class)) {
            operation.getResponses().remove("413");
        }
        return operation;
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
        return served.getBeanType().getSimpleName().replaceAll("(Api)?(\\$\\$.*)?$", "");
    }

    private static RequestBody lines() {
        return new RequestBody()
                .required(true)
                .description("One JSON object a line, of any length, read as a stream.")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/jsonl",
                                        new MediaType().schema(Schemas.string())));
    }

    private static RequestBody file(String[] types) {
        Content content = new Content();
        Stream.of(types)
                .forEach(
                        each ->
                                content.addMediaType(
                                        each, new MediaType().schema(Schemas.binary())));
        return new RequestBody().required(true).content(content);
    }

    /** Whatever writes takes a key, so that it can be sent again (R17). */
    private static void addKey(Operation operation, HandlerMethod served) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        served.getMethod(), RequestMapping.class);
        boolean isDescribed =
                operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(each -> KEY.equals(each.getName()));
        if (mapping != null && !Set.of(mapping.method()).contains(RequestMethod.GET)) {
            operation.getResponses().addApiResponse("422", OperationAnswers.problem("422"));
            if (!isDescribed) {
                operation.addParametersItem(
                        new HeaderParameter().name(KEY).schema(Schemas.string().maxLength(200)));
            }
        }
    }
}
