package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.essaim.web.identity.OperationAccess;

/** What the descriptions of all services share: the token and the problems. */
final class ApiDescription {

    static final String TOKEN = "token";

    private static final String PROBLEM = "#/components/schemas/Problem";

    private static final Map<String, String> PROBLEMS =
            Map.ofEntries(
                    Map.entry("400", "The request is invalid; errors says which members."),
                    Map.entry("401", "No token, or an invalid one."),
                    Map.entry("403", "The caller may not; roles says which roles may."),
                    Map.entry("404", "There is no such resource."),
                    Map.entry("406", "Not available in this format."),
                    Map.entry(
                            "409",
                            "Refused by a rule; remedy says what would pass, facts are members."),
                    Map.entry("413", "The body is too large."),
                    Map.entry("415", "The content type of the body is not supported."),
                    Map.entry(
                            "422",
                            "The Idempotency-Key is of another request; or some lines of a file"
                                    + " cannot be read: the others are imported."),
                    Map.entry("429", "Too many requests; Retry-After says when to come again."),
                    Map.entry("500", "A fault of the service; its log explains reference."));

    private ApiDescription() {}

    static OpenAPI of(String service) {
        Components components = new Components();
        components.addSchemas("Problem", problem());
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the federation's identity provider."));
        PROBLEMS.forEach((code, why) -> components.addResponses(code, response(code, why)));
        return new OpenAPI()
                .info(new Info().title(service).version("v1"))
                .servers(List.of(new Server().url("/")))
                .components(components);
    }

    /** The problems that an operation may answer with, by status. */
    static Set<String> problemsOf(Operation operation, OperationAccess access) {
        Set<String> codes = new TreeSet<>(Set.of("406", "429", "500"));
        boolean hasParameters =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (hasParameters) {
            codes.add("400");
            boolean names = operation.getParameters().stream().anyMatch(p -> isPath(p.getIn()));
            codes.addAll(names ? Set.of("404") : Set.of());
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(Set.of("400", "409", "413", "415"));
        }
        if (!(access instanceof OperationAccess.ForEverybody)) {
            codes.addAll(Set.of("401", "403"));
        }
        return codes;
    }

    private static boolean isPath(String in) {
        return "path".equals(in);
    }

    private static ApiResponse response(String code, String why) {
        ApiResponse response =
                new ApiResponse()
                        .description(why)
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new JsonSchema().$ref(PROBLEM))));
        return switch (code) {
            case "401" -> response.addHeaderObject("WWW-Authenticate", header("string"));
            case "429" -> response.addHeaderObject("Retry-After", header("integer"));
            default -> response;
        };
    }

    private static Header header(String type) {
        return new Header().schema(ofType(type));
    }

    /** RFC 9457, with the members that some problems add. */
    private static Schema<?> problem() {
        Schema<?> problem = ofType("object");
        problem.setRequired(List.of("type", "title", "status"));
        return problem.addProperty("type", ofType("string").format("uri"))
                .addProperty("title", ofType("string"))
                .addProperty("status", ofType("integer"))
                .addProperty("detail", ofType("string"))
                .addProperty("instance", ofType("string").format("uri-reference"))
                .addProperty("code", ofType("string"))
                .addProperty("rule", ofType("string"))
                .addProperty("reason", ofType("string"))
                .addProperty("remedy", ofType("string"))
                .addProperty("errors", errors())
                .addProperty("roles", words())
                .addProperty("reference", ofType("string"));
    }

    /** Every member of a request that is wrong; what its sentence mentions stands beside it. */
    private static Schema<?> errors() {
        Schema<?> error = ofType("object");
        error.setRequired(List.of("code", "detail"));
        error.addProperty("member", ofType("string"))
                .addProperty("code", ofType("string"))
                .addProperty("detail", ofType("string"));
        Schema<?> errors = ofType("array");
        errors.setItems(error);
        return errors;
    }

    private static Schema<?> words() {
        Schema<?> words = ofType("array");
        words.setItems(ofType("string"));
        return words;
    }

    /** Modifiable: springdoc adds to the types later. */
    static Schema<?> ofType(String type) {
        Schema<?> schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
