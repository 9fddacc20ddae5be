package org.essaim.web.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers whatever goes wrong, from the container to an operation, as a problem. */
@AutoConfiguration
@ConditionalOnWebApplication
@Import({ProblemWriter.class, ProblemAdvice.class, UnknownParameters.class})
public class ProblemAutoConfiguration {

    @Bean
    @FilterRegistration(order = Ordered.HIGHEST_PRECEDENCE + 10)
    ProblemFilter firstFilter(ProblemWriter problems) {
        return new ProblemFilter(problems);
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
}
