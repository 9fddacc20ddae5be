package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

/** What the descriptions of all services share: how to use them, the token and the problems. */
final class ApiDescription {

    static final String TOKEN = "token";

    /** What is answered to a file some lines of which cannot be read. */
    static final String UNREADABLE = "Unreadable";

    private static final Map<String, String> PROBLEMS =
            Map.ofEntries(
                    Map.entry("400", "The request is invalid; errors says which members."),
                    Map.entry("401", "No token, or an invalid one."),
                    Map.entry("403", "The caller may not; roles says which roles may."),
                    Map.entry("404", "There is no such resource."),
                    Map.entry("406", "Not available in this format."),
                    Map.entry(
                            "412",
                            "It is not what the ETag in If-Match says any more; nothing is done."),
                    Map.entry("413", "The body is too large."),
                    Map.entry("415", "The content type of the body is not supported."),
                    Map.entry("422", "The Idempotency-Key is of another request (R17)."),
                    Map.entry(
                            UNREADABLE,
                            "Some lines of the file cannot be read: the others are imported."),
                    Map.entry("429", "Too many requests; Retry-After says when to come again."),
                    Map.entry("500", "A fault of the service; its log explains reference."),
                    Map.entry("503", "The service cannot do it right now; come again later."));

    /** The responses that are refusals by a rule. */
    static final Set<String> REFUSALS = Set.of("409", "422");

    /** Under which programs find the codes of a refusal. */
    private static final String CODES = "x-codes";

    /** Of the services and of what describes them. */
    private static final String LICENSE_TEXT = "https://www.apache.org/licenses/LICENSE-2.0";

    private ApiDescription() {}

    /** Without the schemas of problems, which are found in the code ({@link ProblemSchemas}). */
    static OpenAPI of(String service, String version) {
        Components components = new Components();
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the federation's identity provider."));
        PROBLEMS.forEach((code, why) -> components.addResponses(code, response(code, why)));
        return new OpenAPI()
                .info(
                        new Info()
                                .title(service)
                                .version(version)
                                .description(introduction())
                                .contact(new Contact().name("Those who run this federation"))
                                .license(new License().name("Apache-2.0").url(LICENSE_TEXT)))
                .servers(List.of(new Server().url("/").description("The service itself.")))
                .components(components);
    }

    /**
     * What rules refuse, and that remedy says what would pass.
     *
     * @param codes with which an operation is refused
     */
    static ApiResponse refused(List<String> codes) {
        String why =
                "Refused by a rule, for one of these reasons: %s. Its remedy says what would pass."
                        .formatted(String.join(", ", codes));
        ApiResponse refused = response("409", why);
        refused.addExtension(CODES, codes);
        return refused;
    }

    private static String introduction() {
        try (InputStream text = ApiDescription.class.getResourceAsStream("introduction.md")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ApiResponse response(String code, String why) {
        String schema = REFUSALS.contains(code) ? ProblemSchemas.REFUSAL : ProblemSchemas.PROBLEM;
        MediaType problem = new MediaType().schema(Schemas.named(schema));
        ApiResponse response =
                new ApiResponse()
                        .description(why)
                        .content(new Content().addMediaType("application/problem+json", problem));
        return switch (code) {
            case "401" ->
                    response.addHeaderObject(
                            "WWW-Authenticate",
                            Headers.header(Schemas.string(), "That a token is needed."));
            case "429" ->
                    response.addHeaderObject(
                            "Retry-After",
                            Headers.header(Schemas.of("integer"), "How many seconds to wait."));
            default -> response;
        };
    }
}
