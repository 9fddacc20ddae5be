package org.essaim.house.patterns;

import module java.base;

/** How much a pattern works on a text, measured by how often it reads its characters. */
public final class PatternWork {

    private static final int LENGTH = 400;

    /** A pattern that goes back over what it read takes half of {@link #LENGTH} and more. */
    private static final int READS_PER_CHARACTER = 40;

    private PatternWork() {}

    /**
     * A text that is read more often than it is long by far; empty where there is none among those
     * tried, or where it is no pattern.
     *
     * @param whole as in {@link PatternUse}
     */
    public static Optional<String> tooMuch(String pattern, boolean whole) {
        if (!pattern.matches("(?s).*([*+]|,}).*")) {
            return Optional.empty();
        }
        try {
            Pattern compiled = Pattern.compile(pattern);
            return PumpedTexts.of(pattern, LENGTH)
                    .filter(text -> isTooMuch(compiled, text, whole))
                    .findFirst();
        } catch (PatternSyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isTooMuch(Pattern pattern, String text, boolean whole) {
        Matcher matcher = pattern.matcher(new CountedText(text, READS_PER_CHARACTER));
        try {
            boolean more = whole ? matcher.matches() : matcher.find();
            while (more && !whole) {
                more = matcher.find();
            }
            return false;
        } catch (CountedText.ReadTooOften | StackOverflowError tooMuch) {
            return true;
        }
    }
}
