package org.essaim.interfaces;

import java.net.URI;
import java.net.http.HttpRequest;
import org.essaim.interfaces.OpenApiDocument.Operation;
import org.essaim.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

/** Requests to a running service, made of nothing but its description. */
final class DescribedCalls {

    private final OpenApiDocument api;
    private final String place;
    private final String usual;
    private final String root;
    private final Tokens tokens;

    /**
     * @param place whose people ask: a division, or the centre
     * @param usual the role of who asks where no role is described; empty for nobody's token
     */
    DescribedCalls(OpenApiDocument api, String place, String usual, RunningFederation federation) {
        this.api = api;
        this.place = place;
        this.usual = usual;
        this.root = federation.run().root(place);
        this.tokens = federation.tokens();
    }

    /** By somebody who may, about things that need not be there. */
    HttpRequest.Builder to(Operation operation) {
        String path = operation.path();
        HttpRequest.Builder request = HttpRequest.newBuilder();
        for (JsonNode each : operation.parameters().toList()) {
            String name = each.get("name").asString();
            if (each.get("in").asString().equals("path")) {
                path = path.replace("{" + name + "}", value(api.schema(each.get("schema"))));
            } else if (each.path("required").asBoolean()) {
                request.header(name, "none");
            }
        }
        if (!usual.isEmpty()) {
            String role = operation.described().path("x-roles").path(0).asString(usual);
            String scope = place.equals("centre") ? place : "division." + place;
            request.header("Authorization", "Bearer " + tokens.of(role + "." + place, scope));
        }
        return request.uri(URI.create(root + path));
    }

    private static String value(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> "0192f0c1-7a3e-7c55-9d0e-3a1f5b6c7d8e";
            case "date" -> "2026-12-01";
            default ->
                    schema.path("pattern").asString("").contains("sha256")
                            ? "sha256:" + "0".repeat(64)
                            : "phone-rota";
        };
    }
}
