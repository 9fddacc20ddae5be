package org.essaim.contract;

import module java.base;

/**
 * Where a product is found on the web: {@code https}, a host name with a dot in ASCII, perhaps a
 * port, a path and a query. Nothing else that a browser would follow is one, whoever published it:
 * no script, no login in front of the host, no control character, no letter that looks like
 * another.
 */
public final class ProductAddress {

    public static final int MOST_CHARACTERS = 300;

    private static final Predicate<String> IS_ONE =
            Pattern.compile(
                            "https://([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+"
                                    + "[a-z][a-z0-9-]{0,61}[a-z0-9]"
                                    + "(:[0-9]{1,5})?"
                                    + "([/?#][a-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]*)?",
                            Pattern.CASE_INSENSITIVE)
                    .asMatchPredicate();

    private ProductAddress() {}

    /** Whether the text is an address of at most {@value #MOST_CHARACTERS} characters. */
    public static boolean isFit(String text) {
        return text.length() <= MOST_CHARACTERS && IS_ONE.test(text);
    }

    /** The text where it is an address; null for null and for anything else. */
    public static String orNull(String text) {
        return text != null && isFit(text) ? text : null;
    }
}
