package org.essaim.pages.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Lets a login end only at the address of the provider at which it began. Otherwise a provider
 * could send people on to another one, and be shown the code that came back from there.
 */
final class OwnCallbacks implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private final HttpSessionOAuth2AuthorizationRequestRepository session =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return session.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest begun,
            HttpServletRequest request,
            HttpServletResponse response) {
        session.saveAuthorizationRequest(begun, request, response);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = session.removeAuthorizationRequest(request, response);
        return begun != null
                        && URI.create(begun.getRedirectUri())
                                .getPath()
                                .endsWith(request.getRequestURI())
                ? begun
                : null;
    }
}
