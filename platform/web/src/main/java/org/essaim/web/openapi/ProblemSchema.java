package org.essaim.web.openapi;

import static org.essaim.web.openapi.Schemas.array;
import static org.essaim.web.openapi.Schemas.string;

import module java.base;

import io.swagger.v3.oas.models.media.Schema;

/** What a problem looks like: RFC 9457, with the members that some problems add. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        Schema<?> problem = Schemas.of("object");
        problem.setRequired(List.of("type", "title", "status"));
        Stream.of("title", "detail", "code", "rule", "reason", "remedy", "reference")
                .forEach(member -> problem.addProperty(member, string()));
        return problem.addProperty("type", string().format("uri"))
                .addProperty("status", Schemas.of("integer"))
                .addProperty("instance", string().format("uri-reference"))
                .addProperty("errors", array(error()))
                .addProperty("roles", array(string()));
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
