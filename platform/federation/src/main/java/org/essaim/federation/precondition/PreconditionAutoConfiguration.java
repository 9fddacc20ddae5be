package org.essaim.federation.precondition;

import org.essaim.runtime.store.Freshness;
import org.essaim.web.operation.InnerOperations;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.DispatcherServlet;

/** Lets operations take {@code If-Match}. */
@AutoConfiguration
@ConditionalOnWebApplication
public class PreconditionAutoConfiguration {

    @Bean
    InnerOperations innerOperations(ObjectProvider<DispatcherServlet> servlet) {
        return new InnerOperations(servlet);
    }

    @Bean
    IfMatchInterceptor ifMatch(InnerOperations operations, Freshness freshness, JdbcClient jdbc) {
        return new IfMatchInterceptor(operations, freshness, new ResourceVersions(jdbc));
    }
}
