package org.essaim.web.cors;

import module java.base;

import org.essaim.web.identity.IdentityProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Front ends that are served elsewhere, under {@code essaim.cors}.
 *
 * @param origins sites whose scripts may ask the operations of this service with a token, such as
 *     {@code https://front.example.org}, with commas; none means that none may, and there is no
 *     word for all
 */
@ConfigurationProperties("essaim.cors")
public record CorsProperties(@DefaultValue List<String> origins) {

    /**
     * @throws IllegalArgumentException for anything but the scheme, host and port of a site that
     *     comes over https, or from this machine
     */
    public CorsProperties {
        for (String origin : origins) {
            URI site = URI.create(origin);
            if (!IdentityProperties.isTrusted(site)
                    || !origin.equals(site.getScheme() + "://" + site.getRawAuthority())
                    || !origin.equals(origin.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "essaim.cors.origins are sites such as https://front.example.org, not "
                                + origin);
            }
        }
    }
}
