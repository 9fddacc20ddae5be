package org.essaim.incubator.webhook.domain;

import module java.base;

/**
 * Addresses that begin alike, such as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param network an address of it
 * @param bits how many of its first bits all have in common
 */
public record AddressRange(InetAddress network, int bits) {

    private static final int BYTE = 8;

    /**
     * @param text an address in figures, with a slash and a number of bits, or alone
     * @throws IllegalArgumentException for anything else
     */
    public static AddressRange of(String text) {
        String[] parts = text.split("/", 2);
        InetAddress network = InetAddress.ofLiteral(parts[0]);
        int all = network.getAddress().length * BYTE;
        int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > all) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(network, bits);
    }

    /** An IPv6 address that stands for an IPv4 one is that one, as Java reads it. */
    public boolean contains(InetAddress address) {
        byte[] one = network.getAddress();
        byte[] other = address.getAddress();
        return one.length == other.length
                && new BigInteger(1, one)
                                .xor(new BigInteger(1, other))
                                .shiftRight(one.length * BYTE - bits)
                                .signum()
                        == 0;
    }
}
