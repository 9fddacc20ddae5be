package org.essaim.reporting.chart.page;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites may show charts of this one in a frame, under {@code essaim.reporting.embeds}.
 *
 * @param origins of these sites, such as {@code https://intranet.example.org}, with commas; {@code
 *     *} means every site, and none that nobody may
 */
@ConfigurationProperties("essaim.reporting.embeds")
record EmbedProperties(@DefaultValue List<String> origins) {

    private static final Pattern ORIGIN =
            Pattern.compile("\\*|https?://[A-Za-z0-9.*-]+(:[0-9]{1,5})?");

    EmbedProperties {
        origins = List.copyOf(origins);
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("not an origin: " + origin);
            }
        }
    }
}
