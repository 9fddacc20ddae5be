package org.essaim.web.identity;

import module java.base;

import org.essaim.web.limits.LimitsAutoConfiguration;
import org.essaim.web.setup.WebAutoConfiguration;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.method.*;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Controller;

/** Verifies tokens, identifies callers and authorizes operations, the same in every service. */
@AutoConfiguration(after = {WebAutoConfiguration.class, LimitsAutoConfiguration.class})
@ConditionalOnWebApplication
@EnableConfigurationProperties(IdentityProperties.class)
@Import({
    IdentityAutoConfiguration.ProxyRegistrar.class,
    AuthorizedOperations.class,
    AuthenticationProblems.class,
    AccessDenials.class,
    AuthorizationInterceptor.class,
    CallerClaims.class,
    Callers.class,
    CallerArgument.class
})
public class IdentityAutoConfiguration {

    private static final String OURS = "org.essaim.";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static OperationAuthorization operationAuthorization() {
        return new OperationAuthorization();
    }

    /** The last defence: an operation is authorized whatever calls it. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor guardedOperations(
            OperationAuthorization authorization) {
        Pointcut operations =
                new ComposablePointcut(
                                AnnotationMatchingPointcut.forMethodAnnotation(Allowed.class))
                        .union(AnnotationMatchingPointcut.forMethodAnnotation(Members.class))
                        .union(AnnotationMatchingPointcut.forMethodAnnotation(AnyLogin.class))
                        .union(
                                AnnotationMatchingPointcut.forMethodAnnotation(
                                        PublicOperation.class))
                        .intersection((ClassFilter) IdentityAutoConfiguration::hasOperations);
        return new AuthorizationManagerBeforeMethodInterceptor(operations, authorization);
    }

    /** Only where there is a database to know people in. */
    @Bean
    @Lazy
    People people(JdbcClient jdbc) {
        return new People(jdbc);
    }

    /** Tokens and keys expire in real time, whatever the business clock says. */
    @Bean
    JwtDecoder tokenVerifier(IdentityProperties settings, ObjectProvider<JdbcClient> jdbc) {
        if (settings.providers().isEmpty()) {
            return TokenVerifier.acceptingNone();
        }
        JdbcClient database = jdbc.getIfAvailable();
        ProviderKeyStore saved =
                database == null ? ProviderKeyStore.NONE : new ProviderKeyTable(database);
        Map<String, ProviderKeys> keys =
                settings.providers().stream()
                        .collect(
                                Collectors.toMap(
                                        IdentityProperties.Provider::issuer,
                                        provider ->
                                                new ProviderKeys(
                                                        settings.keys(), provider, saved)));
        return new TokenVerifier(settings.audience(), keys, InstantSource.system());
    }

    /**
     * Operations are guarded whatever is set: without this, {@code spring.aop.auto} would decide.
     */
    static final class ProxyRegistrar implements ImportBeanDefinitionRegistrar {

        @Override
        public void registerBeanDefinitions(
                AnnotationMetadata importing, BeanDefinitionRegistry beans) {
            AopConfigUtils.registerAutoProxyCreatorIfNecessary(beans);
            AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(beans);
        }
    }

    /**
     * Only our controllers say who may have their operations: no method of anything else is looked
     * at, as each start would take longer for it.
     */
    private static boolean hasOperations(Class<?> type) {
        return type.getName().startsWith(OURS)
                && AnnotatedElementUtils.hasAnnotation(type, Controller.class);
    }
}
