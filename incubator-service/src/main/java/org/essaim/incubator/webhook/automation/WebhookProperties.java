package org.essaim.incubator.webhook.automation;

import module java.base;

import org.essaim.incubator.webhook.domain.AddressRange;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is sent to other programs, under {@code essaim.webhooks}.
 *
 * @param allowed addresses of this house that may be sent to, and in plain HTTP, such as {@code
 *     10.20.0.0/16,127.0.0.1}; others have to be public and speak HTTPS
 * @param language {@code fr} or {@code en}, of the sentence in each message
 * @param timeout after so long without an answer it is tried again
 * @param pauses how long it waits after each attempt in vain; after the last one it gives up
 * @param overlap how long messages are signed with the old secret too, once there is a new one
 * @param bundle name of the {@code spring.ssl.bundle} whose certificates receivers are believed by;
 *     null means those that Java comes with
 */
@ConfigurationProperties("essaim.webhooks")
public record WebhookProperties(
        @DefaultValue List<String> allowed,
        @DefaultValue("fr") String language,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("5s,5m,30m,2h,5h,10h,14h,20h,20h") List<Duration> pauses,
        @DefaultValue("24h") Duration overlap,
        String bundle) {

    public WebhookProperties {
        allowed = List.copyOf(allowed);
        pauses = List.copyOf(pauses);
        ranges(allowed); // a wrong one ends the start, not the first message
    }

    List<AddressRange> ranges() {
        return ranges(allowed);
    }

    private static List<AddressRange> ranges(List<String> allowed) {
        return allowed.stream().map(AddressRange::of).toList();
    }

    /** After that many attempts in vain; empty for never again. */
    Optional<Duration> pauseAfter(int attempts) {
        return attempts > pauses.size() ? Optional.empty() : Optional.of(pauses.get(attempts - 1));
    }
}
