package org.essaim.web.identity;

import jakarta.servlet.DispatcherType;
import org.essaim.contract.Role;
import org.essaim.web.limits.LimitsAutoConfiguration;
import org.essaim.web.limits.RateLimitFilter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** The security filters: they authenticate the caller; operations authorize by annotation. */
@AutoConfiguration(
        after = {IdentityAutoConfiguration.class, LimitsAutoConfiguration.class},
        beforeName =
                "org.springframework.boot.security.autoconfigure.web.servlet."
                        + "ServletWebSecurityAutoConfiguration")
@ConditionalOnWebApplication
@EnableWebSecurity
public class FiltersAutoConfiguration {

    /**
     * There is no session and no cookie, and a browser adds no bearer token by itself, so a foreign
     * page has nothing to exploit: no protection against forged requests (CSRF) is needed.
     */
    @Bean
    SecurityFilterChain securityFilters(
            HttpSecurity http,
            JwtDecoder tokens,
            IdentityProperties settings,
            AuthenticationProblems unknownCallers,
            AccessDenials denials,
            ObjectProvider<Tenant> tenants,
            RateLimitFilter rateLimit) {
        CallerReader callers = new CallerReader(settings.providers(), tenants::getObject);
        return http.csrf(CsrfConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(
                        none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(
                        server ->
                                server.jwt(
                                                jwt ->
                                                        jwt.decoder(tokens)
                                                                .jwtAuthenticationConverter(
                                                                        callers))
                                        .authenticationEntryPoint(unknownCallers)
                                        .accessDeniedHandler(denials))
                .addFilterBefore(rateLimit, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(unknownCallers)
                                        .accessDeniedHandler(denials))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                                        .permitAll()
                                        .requestMatchers(EndpointRequest.to("prometheus"))
                                        .hasAnyAuthority(Role.OPERATOR.word(), Role.METRICS.word())
                                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .hasAuthority(Role.OPERATOR.word())
                                        // Operations are authorized by OperationAuthorization.
                                        .anyRequest()
                                        .permitAll())
                .build();
    }
}
