package org.essaim.pages.frame;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * What is around pages, under {@code essaim.pages}.
 *
 * @param name what people call the place that the service is of, such as {@code Rectorat des
 *     Monts}; its id where nothing is set
 * @param address such as {@code https://essaim.example.org}, under which browsers reach this
 *     service: every request came there, whatever it says itself; null means that it is believed,
 *     that no mail is sent and that messages to other programs have no link
 * @param offline whether forms may be kept on a phone without network and sent later
 */
@ConfigurationProperties("essaim.pages")
public record PageProperties(
        @DefaultValue("Essaim") String name, URI address, @DefaultValue("true") boolean offline) {

    /**
     * Where people find a page; empty where no operator has said how they reach this service.
     *
     * @param path from the root on, such as {@code /api/v1}
     */
    public Optional<String> link(String path) {
        return Optional.ofNullable(address)
                .map(URI::toString)
                .filter(each -> !each.isBlank())
                .map(each -> StringUtils.trimTrailingCharacter(each, '/') + path);
    }
}
