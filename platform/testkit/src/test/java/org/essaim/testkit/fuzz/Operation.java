package org.essaim.testkit.fuzz;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a service, from its own description.
 *
 * @param method of HTTP
 * @param path as a template
 * @param bodyType the media type of the body; null where it takes none
 * @param body what the body looks like; null where it takes none
 */
record Operation(
        String method, String path, List<Parameter> parameters, String bodyType, JsonNode body) {

    /**
     * @param in path, query or header
     */
    record Parameter(String in, String name, JsonNode schema) {}

    List<Parameter> in(String where) {
        return parameters.stream().filter(each -> each.in().equals(where)).toList();
    }

    /** What the parameter of the path looks like. */
    JsonNode ofPath(String name) {
        return in("path").stream()
                .filter(each -> each.name().equals(name))
                .map(Parameter::schema)
                .findFirst()
                .orElseThrow();
    }
}
