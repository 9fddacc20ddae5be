package org.essaim.pages.login;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How people log in at the pages, under {@code essaim.pages.login}: at providers that {@code
 * essaim.identity} trusts.
 *
 * @param issuer whose login it is; null or blank means that nobody logs in here
 * @param name what people call that provider, where they choose among several; null means its host
 * @param clientId what the provider calls this service's pages
 * @param clientSecret null or blank for a public client, which proves itself by PKCE alone
 * @param scopes that are asked for beside {@code openid}
 * @param others further providers, each with its own {@code issuer} (needed), {@code name}, {@code
 *     client-id}, {@code client-secret} and {@code scopes}; the first one sends people back to
 *     {@code /login/code}, the others to {@code /login/code/1}, {@code /login/code/2} and so on
 * @param address where browsers find the pages, such as {@code https://anct.example}, as the
 *     provider knows it: {@code essaim.pages.address} where that is set; null means what a request
 *     says of itself, which suffices where nothing stands between
 * @param longest a session ends this long after the login, however often it is used
 */
@ConfigurationProperties("essaim.pages.login")
public record LoginProperties(
        String issuer,
        String name,
        @DefaultValue("essaim") String clientId,
        String clientSecret,
        @DefaultValue List<String> scopes,
        @DefaultValue List<Provider> others,
        URI address,
        @DefaultValue("7d") Duration longest) {

    public LoginProperties {
        address = address == null || address.toString().isBlank() ? null : address;
        if (others.stream().anyMatch(other -> other.issuer() == null)) {
            throw new IllegalArgumentException("each of essaim.pages.login.others needs an issuer");
        }
    }

    /** One of those at which people log in. */
    public record Provider(
            String issuer,
            String name,
            @DefaultValue("essaim") String clientId,
            String clientSecret,
            @DefaultValue List<String> scopes) {

        public Provider {
            name = name == null && issuer != null ? URI.create(issuer).getHost() : name;
        }

        boolean isPublicClient() {
            return clientSecret == null || clientSecret.isBlank();
        }
    }

    /** All of them; none where nobody logs in. */
    List<Provider> providers() {
        return isOn()
                ? Stream.concat(
                                Stream.of(
                                        new Provider(issuer, name, clientId, clientSecret, scopes)),
                                others.stream())
                        .toList()
                : List.of();
    }

    /** Whether people can log in at all. */
    public boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }

    /** Whether browsers come over https, whatever stands between. */
    boolean isSecure() {
        return address != null && "https".equals(address.getScheme());
    }

    /**
     * An address of a page as browsers have to write it; a template where only requests know it.
     */
    public String at(String path) {
        return (address == null
                        ? "{baseUrl}"
                        : StringUtils.trimTrailingCharacter(address.toString(), '/'))
                + path;
    }
}
