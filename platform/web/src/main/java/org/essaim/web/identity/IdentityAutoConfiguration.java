package org.essaim.web.identity;

import java.time.InstantSource;
import java.util.List;
import org.essaim.web.limits.LimitsAutoConfiguration;
import org.essaim.web.limits.RateLimits;
import org.essaim.web.problem.ProblemWriter;
import org.essaim.web.setup.WebAutoConfiguration;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.method.*;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tokens are believed, callers are known and operations are guarded, in every service alike. */
@AutoConfiguration(after = {WebAutoConfiguration.class, LimitsAutoConfiguration.class})
@ConditionalOnWebApplication
@EnableConfigurationProperties(IdentityProperties.class)
@EnableMethodSecurity(prePostEnabled = false, proxyTargetClass = true)
public class IdentityAutoConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static OperationAuthorization door(ObjectProvider<Tenant> home) {
        return new OperationAuthorization(home::getObject);
    }

    /** The last defence: whoever calls an operation, through whatever, is asked. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor guardedOperations(
            OperationAuthorization door) {
        ComposablePointcut marked =
                new ComposablePointcut(
                                AnnotationMatchingPointcut.forMethodAnnotation(Allowed.class))
                        .union(AnnotationMatchingPointcut.forMethodAnnotation(Members.class))
                        .union(
                                AnnotationMatchingPointcut.forMethodAnnotation(
                                        PublicOperation.class));
        Pointcut operations = marked;
        return new AuthorizationManagerBeforeMethodInterceptor(operations, door);
    }

    @Bean
    AuthorizedOperations markedOperations(
            ObjectProvider<Tenant> home, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new AuthorizedOperations(home, mappings);
    }

    @Bean
    WebMvcConfigurer guardBeforeTheOperation(OperationAuthorization door) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new AuthorizationFilter(door));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    AuthenticationProblems challenges(ProblemWriter problems, RateLimits paces) {
        return new AuthenticationProblems(problems, paces);
    }

    /** Leases, expiries and pauses are of the real time, whatever the business clock says. */
    @Bean
    JwtDecoder tokenReader(IdentityProperties settings, ObjectProvider<JdbcClient> jdbc) {
        if (!settings.hasIssuer()) {
            return TokenVerifier.ofNobody();
        }
        JdbcClient database = jdbc.getIfAvailable();
        ProviderKeyCache memory =
                database == null ? ProviderKeyCache.nowhere() : new ProviderKeyTable(database);
        InstantSource time = InstantSource.system();
        return new TokenVerifier(
                settings,
                new ProviderKeys(settings, new ProviderClient(settings), memory, time),
                time);
    }
}
