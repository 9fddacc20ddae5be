package org.essaim.micro.initiative.write;

import module java.base;

import org.essaim.contract.Sha256;

/** Codes that are shown at a demo and typed on a phone: good for one day, stored as hash (R42). */
final class DemoCodes {

    /** None that looks like another. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DemoCodes() {}

    /** One of nine hundred million. */
    static String make() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** SHA-256 in hexadecimal, of this demo alone, however the code is typed. */
    static String hashOf(UUID demo, String code) {
        String typed = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return HexFormat.of().formatHex(Sha256.of(demo + " " + typed));
    }
}
