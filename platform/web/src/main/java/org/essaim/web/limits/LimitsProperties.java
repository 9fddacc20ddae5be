package org.essaim.web.limits;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may send and how often, under {@code essaim.limits}: generous, so that people
 * never notice.
 *
 * @param body the largest body, unless the operation is {@link Unlimited}
 * @param file the largest file, where the operation takes one as it is, such as a receipt
 * @param person for each person with a token
 * @param address for each address without one; an IPv6 address counts with its whole /64
 * @param proxies the addresses (CIDR, with commas) of the gateways and of nothing else: their
 *     {@code X-Forwarded-For} says who asks, as an address without a port; null means that nobody's
 *     does
 * @param costly what is worked out for whoever asks, such as figures of a past day
 * @param remembered the most callers that are counted at once; the least recent is forgotten
 */
@ConfigurationProperties("essaim.limits")
public record LimitsProperties(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("5MB") DataSize file,
        @DefaultValue Person person,
        @DefaultValue Address address,
        @DefaultValue List<String> proxies,
        @DefaultValue Costly costly,
        @DefaultValue("100000") long remembered) {

    /**
     * The rate of a person.
     *
     * @param requests how many in that time, all at once if need be; 0 means no limit
     * @param per the time after which as many are allowed again
     */
    public record Person(@DefaultValue("6000") int requests, @DefaultValue("1m") Duration per)
            implements Rate {}

    /**
     * The rate of an address.
     *
     * @param requests how many in that time, all at once if need be; 0 means no limit
     * @param per the time after which as many are allowed again
     */
    public record Address(@DefaultValue("1200") int requests, @DefaultValue("1m") Duration per)
            implements Rate {}

    /**
     * How much of it is worked on at once; beyond, callers are asked to come again.
     *
     * @param most such requests, as of a past day, that are worked on at once
     * @param each of these, of one address; as many as of all behind a gateway that hides addresses
     */
    public record Costly(@DefaultValue("6") int most, @DefaultValue("3") int each) {}

    /** A rate: so many requests in so much time, all at once if need be; 0 requests: no limit. */
    sealed interface Rate permits Person, Address {

        int requests();

        Duration per();
    }
}
