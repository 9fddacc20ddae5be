package org.essaim.incubator.webhook.automation;

import module java.base;

import org.essaim.incubator.webhook.domain.AddressRange;
import org.essaim.incubator.webhook.domain.DeliveryFailure;
import org.essaim.incubator.webhook.domain.PublicAddresses;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Where an address leads to now, and whether that may be sent to. Whoever sends connects to what
 * was looked at here, and looks up no name again: it might lead elsewhere by then.
 */
@Component
@EnableConfigurationProperties(WebhookProperties.class)
public record Destinations(WebhookProperties settings) {

    /**
     * Of these one is connected to.
     *
     * @param failure why none is; null where there is one
     */
    public record Found(List<InetAddress> addresses, DeliveryFailure failure) {

        private static Found none(DeliveryFailure why) {
            return new Found(List.of(), why);
        }
    }

    /** One that is not allowed among several makes all of them suspect. */
    public Found of(WebhookAddress address) {
        try {
            List<InetAddress> all = List.of(InetAddress.getAllByName(address.host()));
            List<AddressRange> allowed = settings.ranges();
            boolean fit =
                    all.stream()
                            .allMatch(
                                    each ->
                                            allowed.stream().anyMatch(it -> it.contains(each))
                                                    || !address.isPlain()
                                                            && PublicAddresses.contain(each));
            return fit ? new Found(all, null) : Found.none(DeliveryFailure.FORBIDDEN_ADDRESS);
        } catch (UnknownHostException unknown) {
            return Found.none(DeliveryFailure.UNKNOWN_HOST);
        }
    }
}
