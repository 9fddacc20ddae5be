package org.essaim.web.limits;

import module java.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import org.essaim.web.limits.LimitsProperties.Rate;

/** Counts the requests of each caller, in memory, for a bounded number of callers. */
public final class RateLimits {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final String NO_ADDRESS = "none";

    private final LimitsProperties limits;
    private final Cache<String, Bucket> persons;
    private final Cache<String, Bucket> addresses;

    RateLimits(LimitsProperties limits) {
        this.limits = limits;
        this.persons = cache(limits.person(), limits.remembered());
        this.addresses = cache(limits.address(), limits.remembered());
    }

    /**
     * Counts a request of a person with a token.
     *
     * @throws TooManyRequestsException if it exceeds the rate
     */
    public void person(String person) {
        count(persons, person, limits.person());
    }

    /**
     * Counts a request without a valid token, by its address.
     *
     * @throws TooManyRequestsException if it exceeds the rate
     */
    public void address(HttpServletRequest request) {
        count(addresses, addressOf(request), limits.address());
    }

    /** Resets every count. */
    void reset() {
        persons.invalidateAll();
        addresses.invalidateAll();
    }

    private static void count(Cache<String, Bucket> known, String caller, Rate rate) {
        if (rate.requests() == 0) {
            return;
        }
        ConsumptionProbe probe =
                known.get(caller, _ -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequestsException(
                    rate, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(rate.requests())
                                        .refillGreedy(rate.requests(), rate.per()))
                .build();
    }

    private static Cache<String, Bucket> cache(Rate rate, long most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(rate.per()).build();
    }

    /**
     * Who asks, where nobody has to say so: an address, or the network of an IPv6 address. All are
     * one of whom a gateway says no address, such as one with a port, which is another each time.
     */
    public static String addressOf(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    /** Whoever has one IPv6 address has its whole /64; no name is resolved. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return bytes.length == IPV6_BYTES
                    ? new BigInteger(1, Arrays.copyOf(bytes, NETWORK_BYTES)).toString(16)
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return NO_ADDRESS;
        }
    }
}
