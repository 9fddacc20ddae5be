package org.essaim.web.identity;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.essaim.web.limits.LimitsAutoConfiguration;
import org.essaim.web.limits.RateLimitFilter;
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

/** The filters before every request: who asks is found out here, what they may stands elsewhere. */
@AutoConfiguration(
        after = {IdentityAutoConfiguration.class, LimitsAutoConfiguration.class},
        beforeName =
                "org.springframework.boot.security.autoconfigure.web.servlet."
                        + "ServletWebSecurityAutoConfiguration")
@ConditionalOnWebApplication
@EnableWebSecurity
public class FiltersAutoConfiguration {

    private static final OperationAccess OPERATORS =
            new OperationAccess.ForRoles(Set.of(Role.OPERATOR));

    /**
     * No session and no cookie is ever made and a browser adds no bearer token by itself, so there
     * is nothing that a foreign page could ride on: no defence against forged requests is needed.
     */
    @Bean
    SecurityFilterChain whoAsks(
            HttpSecurity http,
            JwtDecoder tokens,
            IdentityProperties settings,
            AuthenticationProblems challenges,
            OperationAuthorization door,
            RateLimitFilter rateLimit) {
        CallerReader callers = new CallerReader(settings.claims());
        return http.csrf(CsrfConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(
                        none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(
                        tokensOnly ->
                                tokensOnly
                                        .jwt(
                                                jwt ->
                                                        jwt.decoder(tokens)
                                                                .jwtAuthenticationConverter(
                                                                        callers))
                                        .authenticationEntryPoint(challenges)
                                        .accessDeniedHandler(challenges))
                .addFilterBefore(rateLimit, AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(challenges)
                                        .accessDeniedHandler(challenges))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                                        .permitAll()
                                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                                        .access((who, _) -> door.judge(who, OPERATORS))
                                        // What an operation asks stands next to it: Door.
                                        .anyRequest()
                                        .permitAll())
                .build();
    }
}
