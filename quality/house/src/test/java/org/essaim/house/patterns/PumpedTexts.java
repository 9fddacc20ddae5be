package org.essaim.house.patterns;

import module java.base;

/**
 * Texts on which a pattern goes back and forth, if it does on any: what it may repeat, many times,
 * and then something that does not fit.
 */
final class PumpedTexts {

    private static final String ALWAYS = " a0-,\n!";
    private static final int MOST_LETTERS = 12;

    private PumpedTexts() {}

    /**
     * @param length of what is repeated, in characters
     */
    static Stream<String> of(String pattern, int length) {
        List<String> letters =
                Stream.concat(ALWAYS.chars().boxed(), pattern.chars().boxed())
                        .map(Character::toString)
                        .distinct()
                        .limit(ALWAYS.length() + MOST_LETTERS)
                        .toList();
        return pumps(letters, length)
                .flatMap(pump -> begins(pattern).map(begin -> begin + pump))
                .flatMap(text -> Stream.of("", "!", "\n", "a").map(text::concat));
    }

    private static Stream<String> pumps(List<String> letters, int length) {
        return letters.stream()
                .flatMap(
                        one ->
                                letters.stream()
                                        .flatMap(
                                                other ->
                                                        Stream.of(
                                                                (one + other).repeat(length / 2),
                                                                one.repeat(length / 2)
                                                                        + other.repeat(
                                                                                length / 2))));
    }

    /** Nothing, and what stands before what is repeated, as it is written. */
    private static Stream<String> begins(String pattern) {
        Matcher literal = Pattern.compile("[a-z0-9:/@]{2,12}").matcher(pattern);
        Stream.Builder<String> begins = Stream.builder();
        begins.add("");
        int most = 2;
        while (most-- > 0 && literal.find()) {
            begins.add(literal.group());
        }
        return begins.build();
    }
}
