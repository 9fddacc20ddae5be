package org.essaim.web.setup;

import org.essaim.web.AmountJson;
import org.essaim.web.DayFormat;
import org.essaim.web.IdConverter;
import org.essaim.web.PageArgument;
import org.essaim.web.problem.ProblemJson;
import org.essaim.web.table.TableConverter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.web.header.HeaderWriterFilter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Wires the interface that all services share; a service writes nothing for it. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication
@Import({ErrorPages.class, DayFormat.class, IdConverter.class, PageArgument.class})
public class WebAutoConfiguration {

    /** After every other, so that requests are read strictly whatever a service reads leniently. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    JsonMapperBuilderCustomizer interfaceJson() {
        return mapper ->
                mapper.addModules(AmountJson.module(), DayFormat.module(), ProblemJson.module())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** JSON stays what is written where a caller takes anything, so tables go to the end. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer jsonFirstThenTables(JsonMapper mapper) {
        return converters ->
                converters
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(mapper))
                        .configureMessageConvertersList(
                                list -> {
                                    list.add(TableConverter.csv());
                                    list.add(TableConverter.jsonLines(mapper));
                                });
    }

    @Bean
    @FilterRegistration(order = Ordered.HIGHEST_PRECEDENCE)
    HeaderWriterFilter securityHeaders() {
        return SecurityHeaders.filter();
    }

    @Bean
    @FilterRegistration(urlPatterns = "/api/*")
    EntityTags entityTags() {
        return new EntityTags();
    }
}
