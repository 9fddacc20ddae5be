package org.essaim.pages.login;

import module java.base;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;

/**
 * Asks a provider for the tokens of a login. It is made at the first one, and keeps no thread for
 * the next, since a process may host hundreds of services; a provider that does not answer is given
 * up on.
 */
final class TokenClient
        implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final SingletonSupplier<RestClientAuthorizationCodeTokenResponseClient> client =
            SingletonSupplier.of(TokenClient::made);

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest login) {
        return client.obtain().getTokenResponse(login);
    }

    private static RestClientAuthorizationCodeTokenResponseClient made() {
        SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
        connections.setConnectTimeout(LIMIT);
        connections.setReadTimeout(LIMIT);
        RestClientAuthorizationCodeTokenResponseClient client =
                new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(connections)
                        .configureMessageConverters(TokenClient::converters)
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    private static void converters(HttpMessageConverters.ClientBuilder converters) {
        converters.addCustomConverter(new FormHttpMessageConverter());
        converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
    }
}
