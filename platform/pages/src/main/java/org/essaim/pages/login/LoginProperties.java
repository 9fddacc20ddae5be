package org.essaim.pages.login;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people log in at the pages, under {@code essaim.pages.login}.
 *
 * @param issuer whose login it is; null or blank means that nobody logs in here
 * @param clientId what the provider calls this service's pages
 * @param clientSecret null or blank for a public client, which proves itself by PKCE alone
 * @param scopes that are asked for beside {@code openid}
 * @param address where browsers find the pages, such as {@code https://anct.example}, as the
 *     provider knows it: {@code essaim.pages.address} where that is set; null means what a request
 *     says of itself, which suffices where nothing stands between
 * @param longest a session ends this long after the login, however often it is used
 */
@ConfigurationProperties("essaim.pages.login")
public record LoginProperties(
        String issuer,
        @DefaultValue("essaim") String clientId,
        String clientSecret,
        @DefaultValue List<String> scopes,
        URI address,
        @DefaultValue("7d") Duration longest) {

    public LoginProperties {
        address = address == null || address.toString().isBlank() ? null : address;
    }

    /** Whether people can log in at all. */
    public boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }

    /** Whether browsers come over https, whatever stands between. */
    boolean isSecure() {
        return address != null && "https".equals(address.getScheme());
    }

    boolean isPublicClient() {
        return clientSecret == null || clientSecret.isBlank();
    }

    /**
     * An address of a page as browsers have to write it; a template where only requests know it.
     */
    String at(String path) {
        return (address == null ? "{baseUrl}" : address.toString().replaceFirst("/+$", "")) + path;
    }
}
