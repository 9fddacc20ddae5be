package org.essaim.web.openapi;

import module java.base;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Leaves out the problems with which no operation of the service answers. */
final class UnusedProblems implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents();
        Set<String> used =
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .flatMap(each -> each.getResponses().values().stream())
                        .map(ApiResponse::get$ref)
                        .filter(Objects::nonNull)
                        .map(Schemas::name)
                        .collect(Collectors.toSet());
        components.getResponses().keySet().retainAll(used);
        if (Collections.disjoint(used, ApiDescription.REFUSALS)) {
            components.getSchemas().keySet().removeAll(ProblemSchemas.OF_REFUSALS);
        }
    }
}
