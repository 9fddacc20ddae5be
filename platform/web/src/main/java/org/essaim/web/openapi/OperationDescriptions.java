package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.essaim.web.Created;
import org.essaim.web.identity.OperationAccess;
import org.essaim.web.identity.Tenant;
import org.essaim.web.limits.Unlimited;
import org.essaim.web.table.Rows;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to the description of each operation what its annotations say and what holds for all: its
 * roles, its problems, the other formats of a table.
 */
final class OperationDescriptions implements GlobalOperationCustomizer {

    private static final String KEY = "Idempotency-Key";
    private static final String UNPROCESSABLE = "#/components/responses/422";

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
        addTables(operation, served);
        addKey(operation, served);
        addCreated(operation, served);
        operation.setResponses(sorted(operation, access));
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
                                        new MediaType().schema(ApiDescription.ofType("string"))));
    }

    /** Tables are available as CSV and JSON Lines, by the header Accept. */
    private static void addTables(Operation operation, HandlerMethod served) {
        ResolvableType returned = ResolvableType.forMethodReturnType(served.getMethod());
        ApiResponse answer = operation.getResponses().get("200");
        if (Rows.type(returned) != null && answer != null && answer.getContent() != null) {
            MediaType text = new MediaType().schema(ApiDescription.ofType("string"));
            answer.getContent()
                    .addMediaType("text/csv", text)
                    .addMediaType("application/jsonl", text);
        }
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
            operation.getResponses().addApiResponse("422", new ApiResponse().$ref(UNPROCESSABLE));
            if (!isDescribed) {
                operation.addParametersItem(
                        new HeaderParameter()
                                .name(KEY)
                                .schema(ApiDescription.ofType("string").maxLength(200)));
            }
        }
    }

    /** What records something says where it can be read, and takes a key (R17). */
    private static void addCreated(Operation operation, HandlerMethod served) {
        ResolvableType returned = ResolvableType.forMethodReturnType(served.getMethod());
        ApiResponse answer = operation.getResponses().get("200");
        if (returned.as(ResponseEntity.class).getGeneric(0).resolve() == Created.class) {
            operation.getResponses().remove("200");
            operation.getResponses().addApiResponse("201", answer.description("Created"));
        }
        ApiResponse created = operation.getResponses().get("201");
        if (created != null) {
            created.addHeaderObject(
                    "Location",
                    new Header().schema(ApiDescription.ofType("string").format("uri-reference")));
        }
    }

    private static ApiResponses sorted(Operation operation, OperationAccess access) {
        Map<String, ApiResponse> all = new TreeMap<>(operation.getResponses());
        for (String code : ApiDescription.problemsOf(operation, access)) {
            all.putIfAbsent(code, new ApiResponse().$ref("#/components/responses/" + code));
        }
        ApiResponses responses = new ApiResponses();
        responses.putAll(all);
        return responses;
    }
}
