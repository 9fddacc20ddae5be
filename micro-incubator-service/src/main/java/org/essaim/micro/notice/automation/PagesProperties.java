package org.essaim.micro.notice.automation;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people find the pages of this service, under {@code essaim.pages}.
 *
 * @param address such as {@code https://essaim.example.org}, under which browsers reach this
 *     service; null means that no mail is sent, as it could link to nothing
 */
@ConfigurationProperties("essaim.pages")
public record PagesProperties(URI address) {

    /** Whether there is anything to link to. */
    boolean isKnown() {
        return address != null && !address.toString().isBlank();
    }

    /**
     * @param path from the root on, such as {@code /api/v1}
     */
    String link(String path) {
        return address.toString().replaceFirst("/+$", "") + path;
    }
}
