package org.essaim.web.setup;

import org.apache.catalina.core.StandardHost;
import org.essaim.web.AmountJson;
import org.essaim.web.DayConverter;
import org.essaim.web.DayFormat;
import org.essaim.web.problem.ContainerErrorReport;
import org.essaim.web.problem.ProblemAdvice;
import org.essaim.web.problem.ProblemFilter;
import org.essaim.web.problem.ProblemJson;
import org.essaim.web.problem.ProblemWriter;
import org.essaim.web.problem.UnknownParameters;
import org.essaim.web.table.TableConverter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Wires the interface that all services share; a service writes nothing for it. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication
@Import({ProblemWriter.class, ProblemAdvice.class, ErrorPages.class, DayConverter.class})
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

    /** Of operations alone: an address of a page may carry what others added to it. */
    @Bean
    WebMvcConfigurer unknownParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors
                        .addInterceptor(new UnknownParameters())
                        .addPathPatterns("/api/**")
                        .order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
        FilterRegistrationBean<HeaderWriterFilter> filter =
                new FilterRegistrationBean<>(SecurityHeaders.filter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> firstFilter(ProblemWriter problems) {
        FilterRegistrationBean<ProblemFilter> filter =
                new FilterRegistrationBean<>(new ProblemFilter(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** Paths with dots, slashes or control characters in disguise are nobody's. */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, _) -> problems.write(request, response, HttpStatus.BAD_REQUEST);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
        return factory ->
                factory.addContextCustomizers(
                        context ->
                                ((StandardHost) context.getParent())
                                        .setErrorReportValveClass(
                                                ContainerErrorReport.class.getName()));
    }

    @Bean
    FilterRegistrationBean<EntityTags> entityTags() {
        FilterRegistrationBean<EntityTags> filter = new FilterRegistrationBean<>(new EntityTags());
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
