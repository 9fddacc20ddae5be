package org.essaim.local.identity;

import module java.base;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * What is asked of whom at the provider: the protocol's endpoints as Spring Authorization Server
 * has them, a logout that works without a hint, and the page of the demo people.
 */
@Configuration(proxyBeanMethods = false)
class ProviderSecurity {

    private static final String LOGIN = "/login";
    static final String LOGOUT = "/connect/logout";

    /** What a front end asks for its login, which runs in a browser. */
    private static final List<String> ASKED_BY_SCRIPTS =
            List.of("/oauth2/token", "/oauth2/jwks", "/.well-known/*", "/userinfo");

    /**
     * Lets scripts of sites have tokens with a code, those alone whose scripts the services answer:
     * {@code essaim.cors.origins}, which every program that {@code ./run} starts has from its
     * environment; none by default. A filter is made before values are put into beans.
     */
    @Bean
    FilterRegistrationBean<CorsFilter> listedSites(Environment environment) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(
                Binder.get(environment)
                        .bind("essaim.cors.origins", Bindable.listOf(String.class))
                        .orElse(List.of()));
        rules.setAllowedMethods(List.of("GET", "POST"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        UrlBasedCorsConfigurationSource sites = new UrlBasedCorsConfigurationSource();
        ASKED_BY_SCRIPTS.forEach(path -> sites.registerCorsConfiguration(path, rules));
        FilterRegistrationBean<CorsFilter> first =
                new FilterRegistrationBean<>(new CorsFilter(sites));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    /** No page elsewhere reaches this provider under a name of its own (DNS rebinding). */
    @Bean
    HttpFirewall thisMachineAlone() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(Set.of(Provider.ADDRESS, "localhost")::contains);
        return firewall;
    }

    /**
     * Anybody may end their own session at any time, so no forged request is worth a token, and a
     * program may have lost the ID token that the protocol's own endpoint insists on.
     */
    @Bean
    @Order(1)
    SecurityFilterChain logout(HttpSecurity http) {
        return http.securityMatcher(LOGOUT)
                .csrf(csrf -> csrf.disable())
                .logout(
                        logout ->
                                logout.logoutRequestMatcher(_ -> true)
                                        .logoutSuccessHandler(
                                                (request, response, _) ->
                                                        response.sendRedirect(
                                                                LogoutTarget.of(request))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain protocol(HttpSecurity http) {
        MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .exceptionHandling(
                        refused ->
                                refused.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(LOGIN), page))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain login(HttpSecurity http, ProviderSettings settings) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl(LOGIN).permitAll())
                .logout(logout -> logout.disable())
                .addFilterBefore(
                        new ChosenPerson(settings.password()),
                        UsernamePasswordAuthenticationFilter.class)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy ->
                                                policy.policyDirectives(
                                                        LoginPage.CONTENT_SECURITY_POLICY)))
                .build();
    }

    @Bean
    ServletRegistrationBean<LoginPage> loginPage(ProviderSettings settings) {
        return new ServletRegistrationBean<>(new LoginPage(settings.people()), LOGIN);
    }
}
