package org.essaim.web.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may send and how often, under {@code essaim.limits}: generous, so that only
 * what no person does is held back.
 *
 * @param body the most bytes of a body, where the operation is not {@link Unlimited}
 * @param person for each person with a token
 * @param address for each address without one; an IPv6 address counts with its whole /64
 * @param remembered the most callers whose pace is known at once; the longest silent is forgotten
 */
@ConfigurationProperties("essaim.limits")
public record LimitsProperties(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue Person person,
        @DefaultValue Address address,
        @DefaultValue("100000") long remembered) {

    /** A pace: so many requests in so much time, all at once if need be; 0 requests: no limit. */
    public sealed interface Pace {
        int requests();

        Duration per();
    }

    /**
     * The pace of a person.
     *
     * @param requests how many in that time, all at once if need be; 0 means no limit
     * @param per the time in which as many may come again
     */
    public record Person(@DefaultValue("6000") int requests, @DefaultValue("1m") Duration per)
            implements Pace {}

    /**
     * The pace of an address.
     *
     * @param requests how many in that time, all at once if need be; 0 means no limit
     * @param per the time in which as many may come again
     */
    public record Address(@DefaultValue("1200") int requests, @DefaultValue("1m") Duration per)
            implements Pace {}
}
