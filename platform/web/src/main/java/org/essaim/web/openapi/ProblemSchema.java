package org.essaim.web.openapi;

import static org.essaim.web.openapi.Schemas.array;
import static org.essaim.web.openapi.Schemas.string;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** What a problem looks like: RFC 9457, with the members that some problems add. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        Schema<?> problem = Schemas.of("object");
        problem.setRequired(List.of("type", "title", "status"));
        return problem.addProperty("type", string().format("uri"))
                .addProperty("title", string())
                .addProperty("status", Schemas.of("integer"))
                .addProperty("detail", string())
                .addProperty("instance", string().format("uri-reference"))
                .addProperty("code", string())
                .addProperty("rule", string())
                .addProperty("reason", string())
                .addProperty("remedy", string())
                .addProperty("errors", array(error()))
                .addProperty("roles", array(string()))
                .addProperty("reference", string());
    }

    /** A member of a request that is wrong; what its sentence mentions stands beside it. */
    private static Schema<?> error() {
        Schema<?> error = Schemas.of("object");
        error.setRequired(List.of("code", "detail"));
        return error.addProperty("member", string())
                .addProperty("code", string())
                .addProperty("detail", string());
    }
}
