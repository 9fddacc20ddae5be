package org.essaim.contract;

import module java.base;

/**
 * The name of a division in the federation, as its people write it: capitals, accents, dots and
 * underscores are kept. For topics, files and labels use {@link #slug()}.
 */
public record DivisionId(String value) implements Comparable<DivisionId> {

    public static final int MOST_CHARACTERS = 100;

    /** Of one that is chosen now. */
    public static final int MOST_CHOSEN = 40;

    private static final int DIGEST_BYTES = 8;
    private static final Pattern DIGESTS = Pattern.compile("((^|-)x[0-9a-f]{16})+$");

    /** Streams and words for people of no division. */
    private static final Set<String> OF_NO_DIVISION = Set.of("centre", "reporting");

    /**
     * @throws InvalidValueException if blank, longer than {@value #MOST_CHARACTERS} characters, or
     *     holding a control or invisible character or outer blanks
     */
    public DivisionId {
        Identifiers.require(DivisionId.class, value, MOST_CHARACTERS);
    }

    /**
     * The division as {@code [a-z0-9-]+}, at most 60 characters, safe in names of topics, files,
     * hosts and labels. Two different ids never have the same slug: a digest makes up for what
     * transliteration loses.
     */
    public String slug() {
        String plain = Identifiers.plain(value, MOST_CHOSEN);
        return plain.equals(value) && !DIGESTS.matcher(plain).find()
                ? plain
                : (plain + "-x" + digest(value)).replaceAll("^-", "");
    }

    /**
     * What can be chosen now that is nearest to this, itself where it can: its own slug, and no
     * word for people of no division (R100).
     */
    public DivisionId nearest() {
        String plain = DIGESTS.matcher(Identifiers.plain(value, MOST_CHOSEN)).replaceFirst("");
        return new DivisionId(
                plain.isEmpty() || OF_NO_DIVISION.contains(plain)
                        ? Identifiers.plain("division-" + plain, MOST_CHOSEN)
                        : plain);
    }

    private static String digest(String value) {
        return HexFormat.of().formatHex(Sha256.of(value), 0, DIGEST_BYTES);
    }

    @Override
    public int compareTo(DivisionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
