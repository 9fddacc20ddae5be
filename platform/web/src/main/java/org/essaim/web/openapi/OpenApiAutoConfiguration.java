package org.essaim.web.openapi;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.IdentityAutoConfiguration;
import org.essaim.web.identity.Tenant;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Describes the interface of every service; {@code static/swagger-ui.html} shows it. */
@AutoConfiguration(after = IdentityAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(Tenant.class)
@Import({
    ProblemSchemas.class,
    OperationDescriptions.class,
    ConditionalDescriptions.class,
    ContractSchemas.class,
    SchemaNames.class,
    AnswerMembers.class,
    Examples.class,
    UnusedProblems.class
})
public class OpenApiAutoConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithClass(SseEmitter.class, String.class);
        ModelResolver.enumsAsRef = true;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/swagger-ui.html").addResourceLocations("classpath:/static/");
    }

    @Bean
    OpenAPI apiDescription(Tenant tenant, @Value("${product.version}") String version) {
        return ApiDescription.of(
                switch (tenant) {
                    case Tenant.OfDivision _ -> "Essaim: micro-incubator of a division";
                    case Tenant.Centre _ -> "Essaim: internal incubator at the centre";
                    case Tenant.Open _ -> "Essaim: open figures";
                },
                version);
    }

    /** Describes of a record what is serialized: its components, and nothing that it computes. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver componentsOnly(ObjectMapperProvider mappers, SchemaNames names) {
        ObjectMapper fields = mappers.jsonMapper().copy();
        fields.setVisibility(PropertyAccessor.GETTER, Visibility.NONE);
        fields.setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);
        fields.setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
        return new ModelResolver(fields, names).openapi31(true);
    }
}
