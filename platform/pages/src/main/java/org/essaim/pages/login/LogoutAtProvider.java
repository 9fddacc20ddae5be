package org.essaim.pages.login;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.identity.Login;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends the session here, then at the provider, so that the next person at the same phone is asked
 * who they are. A form may not lead to another site, so the browser goes there from a page.
 */
final class LogoutAtProvider implements LogoutHandler, LogoutSuccessHandler {

    static final String NEXT = "essaim.logout";

    private final LoginProperties settings;
    private final ProviderClient provider;

    LogoutAtProvider(LoginProperties settings, ProviderClient provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /**
     * Before the session is gone. Of what the browser keeps nothing stays either; browsers heed
     * that over https alone.
     */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (request.isSecure() || settings.isSecure()) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        if (person != null && person.getPrincipal() instanceof Login login) {
            provider.of(login.issuer())
                    .flatMap(at -> address(at, request))
                    .ifPresent(end -> request.setAttribute(NEXT, end));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        if (request.getAttribute(NEXT) instanceof String next) {
            request.getSession().setAttribute(NEXT, next);
        }
        response.sendRedirect("/login?why=out");
    }

    /** Where a session ends at the provider too; empty where it has no such place. */
    private Optional<String> address(ClientRegistration at, HttpServletRequest request) {
        String here = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return Optional.ofNullable(
                        at.getProviderDetails()
                                .getConfigurationMetadata()
                                .get("end_session_endpoint"))
                .map(
                        end ->
                                UriComponentsBuilder.fromUriString(end.toString())
                                        .queryParam("client_id", "{client}")
                                        .queryParam("post_logout_redirect_uri", "{back}")
                                        .encode()
                                        .buildAndExpand(
                                                at.getClientId(),
                                                settings.at("/login").replace("{baseUrl}", here))
                                        .toUriString());
    }
}
