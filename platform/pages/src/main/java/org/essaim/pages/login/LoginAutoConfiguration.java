package org.essaim.pages.login;

import module java.base;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.identity.CallerClaims;
import org.essaim.web.identity.FiltersAutoConfiguration;
import org.essaim.web.limits.RateLimitFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * The filters of pages: a session instead of a token, and no form that another site could send
 * (CSRF). Operations stay behind the filters of {@link FiltersAutoConfiguration}, which know no
 * session; what a page lets people do is authorized by the operation that it asks.
 */
@AutoConfiguration(before = FiltersAutoConfiguration.class)
@ConditionalOnWebApplication
@EnableConfigurationProperties(LoginProperties.class)
@Import({LoginPages.class, LoginStart.class, SessionExpiry.class, SessionPages.class})
public class LoginAutoConfiguration {

    private static final String BY_LOGIN =
            """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time,
                s.max_inactive_interval, a.attribute_name, a.attribute_bytes
            from %TABLE_NAME% s
            left join %TABLE_NAME%_ATTRIBUTES a on a.session_primary_id = s.primary_id
            where s.principal_name = ?
            order by s.primary_id
            """;

    @Bean
    ProviderClient providerClient(LoginProperties settings, CallerClaims callers) {
        return new ProviderClient(settings, callers::trusts);
    }

    /** A session ends in real time, whatever the business clock says. */
    @Bean
    SessionCallers sessionCallers(CallerClaims callers, LoginProperties settings) {
        return new SessionCallers(callers, settings.longest(), InstantSource.system());
    }

    @Bean
    OwnSessions ownSessions(JdbcIndexedSessionRepository sessions, SessionCallers callers) {
        return new OwnSessions(sessions, callers);
    }

    /** Two requests of one session may put the same into it at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSeveralTabs() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * All that is kept of a session is read as one: Spring puts rows together that follow each
     * other, and does not ask for any order.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsByLogin() {
        return sessions -> sessions.setListSessionsByPrincipalNameQuery(BY_LOGIN);
    }

    @Bean
    RequestCache askedBeforeLogin() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PageRequests::canBeReturnedTo);
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    LogoutAtProvider logoutAtProvider(LoginProperties settings, ProviderClient provider) {
        return new LogoutAtProvider(settings, provider);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain pageFilters(
            HttpSecurity http,
            ProviderClient provider,
            SessionCallers callers,
            RequestCache cache,
            LogoutAtProvider logout,
            ExpiredForms expired,
            RateLimitFilter rateLimit) {
        return http.securityMatcher(PageRequests::isPage)
                .headers(HeadersConfigurer::disable)
                .securityContext(kept -> kept.securityContextRepository(callers))
                .requestCache(requests -> requests.requestCache(cache))
                .oauth2Login(
                        login ->
                                login.loginPage(LoginStart.PATH)
                                        .clientRegistrationRepository(
                                                provider::findByRegistrationId)
                                        .authorizedClientRepository(new NoTokens())
                                        .authorizationEndpoint(LoginAutoConfiguration::ends)
                                        .redirectionEndpoint(
                                                at -> at.baseUri(ProviderClient.CALLBACK + "/**"))
                                        .tokenEndpoint(
                                                at ->
                                                        at.accessTokenResponseClient(
                                                                new TokenClient()))
                                        .userInfoEndpoint(user -> user.oidcUserService(ofIdToken()))
                                        .successHandler(
                                                (request, response, person) ->
                                                        loggedIn(
                                                                request, response, person, callers,
                                                                cache))
                                        .failureHandler(
                                                (_, response, _) ->
                                                        response.sendRedirect("/login?why=failed")))
                .logout(
                        out ->
                                out.logoutUrl("/logout")
                                        .addLogoutHandler(logout)
                                        .logoutSuccessHandler(logout))
                .exceptionHandling(refused -> refused.accessDeniedHandler(expired))
                // Before anything that may begin a session, which is a row of the database.
                .addFilterBefore(rateLimit, CsrfFilter.class)
                .authorizeHttpRequests(LoginAutoConfiguration::permitAll)
                .build();
    }

    /** Pages and operations say themselves who may. */
    private static void permitAll(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .permitAll();
    }

    private static void ends(OAuth2LoginConfigurer<?>.AuthorizationEndpointConfig where) {
        where.authorizationRequestRepository(new OwnCallbacks());
    }

    /** The ID token says all that counts; nothing more is asked of the provider. */
    private static OAuth2UserService<OidcUserRequest, OidcUser> ofIdToken() {
        return login -> new DefaultOidcUser(Set.of(), login.getIdToken());
    }

    private static void loggedIn(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication person,
            SessionCallers callers,
            RequestCache cache)
            throws IOException {
        OidcUser user = (OidcUser) person.getPrincipal();
        callers.keep(request.getSession(), user.getClaims());
        // Made now, or the first two pages at once would each make one, and one form fail.
        ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        response.sendRedirect(PageRequests.askedBefore(cache, request, response));
    }
}
