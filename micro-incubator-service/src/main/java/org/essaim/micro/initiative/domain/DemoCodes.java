package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Sha256;

/** Codes that are shown at a demo and typed on a phone: good for one day, stored as hash (R42). */
public final class DemoCodes {

    /** None that looks like another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;

    private DemoCodes() {}

    /**
     * One of nine hundred million.
     *
     * @param secret many more bytes than a code has, that nobody can guess
     */
    public static String of(byte[] secret) {
        BigInteger letters = BigInteger.valueOf(LETTERS.length());
        StringBuilder code = new StringBuilder();
        BigInteger rest = new BigInteger(1, secret);
        while (code.length() < LENGTH) {
            code.append(LETTERS.charAt(rest.mod(letters).intValue()));
            rest = rest.divide(letters);
        }
        return code.toString();
    }

    /** SHA-256 in hexadecimal, of this demo alone, however the code is typed. */
    public static String hashOf(UUID demo, String code) {
        String typed = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return HexFormat.of().formatHex(Sha256.of(demo.toString() + ' ' + typed));
    }
}
