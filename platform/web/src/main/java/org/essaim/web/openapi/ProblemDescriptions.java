package org.essaim.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/**
 * Describes problems and their codes, once somebody asks: for them the whole code of the service is
 * searched, which no start has to wait for. What others describe refers to it, so it comes first.
 */
final class ProblemDescriptions implements GlobalOpenApiCustomizer {

    private final BeanFactory beans;

    ProblemDescriptions(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void customise(OpenAPI api) {
        ProblemSchemas.add(api.getComponents(), new Codes(AutoConfigurationPackages.get(beans)));
    }
}
