package org.essaim.contract;

import module java.base;

/**
 * The name of a division in the federation, as its people write it: capitals, accents, dots and
 * underscores are kept. For topics, files and labels use {@link #slug()}.
 */
public record DivisionId(String value) implements Comparable<DivisionId> {

    public static final int MOST_CHARACTERS = 100;

    private static final int MOST_PLAIN = 40;
    private static final int DIGEST_BYTES = 8;
    private static final Predicate<String> LOOKS_DIGESTED =
            Pattern.compile("(^|-)x[0-9a-f]{16}$").asPredicate();

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
        String plain =
                Normalizer.normalize(value, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        boolean exact =
                plain.equals(value) && plain.length() <= MOST_PLAIN && !LOOKS_DIGESTED.test(plain);
        if (exact) {
            return plain;
        }
        String head = plain.substring(0, Math.min(MOST_PLAIN, plain.length()));
        return (head + "-x" + digest(value)).replaceAll("^-+", "").replaceAll("-+", "-");
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
