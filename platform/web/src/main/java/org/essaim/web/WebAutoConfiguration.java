package org.essaim.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Wires the interface that all services share; a service writes nothing for it. */
@AutoConfiguration
@ConditionalOnWebApplication
public class WebAutoConfiguration {

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }

    /**
     * JSON stays what is written where a caller takes anything, so tables go to the end of the
     * list. The service's own mapper learns here how problems are written.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer jsonFirstThenTables(JsonMapper mapper) {
        JsonMapper json = mapper.rebuild().addModule(ProblemJson.module()).build();
        return converters ->
                converters
                        .withJsonConverter(new JacksonJsonHttpMessageConverter(json))
                        .configureMessageConvertersList(
                                list -> {
                                    list.add(new CsvConverter());
                                    list.add(new JsonLinesConverter(json));
                                });
    }

    @Bean
    FilterRegistrationBean<EntityTags> entityTags() {
        FilterRegistrationBean<EntityTags> filter = new FilterRegistrationBean<>(new EntityTags());
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
