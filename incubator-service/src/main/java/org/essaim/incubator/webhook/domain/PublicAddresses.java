package org.essaim.incubator.webhook.domain;

import module java.base;

/**
 * Which addresses belong to nobody's own network (the special-purpose registries of IANA): a
 * service that sends requests where somebody tells it to must reach nothing of this house by it.
 */
public final class PublicAddresses {

    /** Of IPv6 only this part is given to anybody. */
    private static final AddressRange GLOBAL = AddressRange.of("2000::/3");

    private static final List<AddressRange> SPECIAL =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20")
                    .map(AddressRange::of)
                    .toList();

    private PublicAddresses() {}

    /** Whether anybody on the Internet could reach it. */
    public static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || GLOBAL.contains(address))
                && SPECIAL.stream().noneMatch(range -> range.contains(address));
    }
}
