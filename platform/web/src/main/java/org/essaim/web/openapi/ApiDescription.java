package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

/** What the descriptions of all services share: the token and the problems. */
final class ApiDescription {

    static final String TOKEN = "token";

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
                    Map.entry(
                            "412",
                            "It is not what the ETag in If-Match says any more; nothing is done."),
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
        components.addSchemas(ProblemSchema.NAME, ProblemSchema.schema());
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

    private static ApiResponse response(String code, String why) {
        MediaType problem = new MediaType().schema(Schemas.named(ProblemSchema.NAME));
        ApiResponse response =
                new ApiResponse()
                        .description(why)
                        .content(new Content().addMediaType("application/problem+json", problem));
        return switch (code) {
            case "401" -> response.addHeaderObject("WWW-Authenticate", header("string"));
            case "429" -> response.addHeaderObject("Retry-After", header("integer"));
            default -> response;
        };
    }

    private static Header header(String type) {
        return new Header().schema(Schemas.of(type));
    }
}
