package org.essaim.reporting.opendata.read;

import module java.base;

/**
 * What tables and columns mean, in one language: the bundle {@code columns} of this feature. A
 * column that means the same in every table stands there without one; a column of constants that
 * nobody explains holds one of them, whichever they are.
 */
enum Meanings {
    ENGLISH(Locale.ROOT, " or "),
    FRENCH(Locale.FRENCH, " ou ");

    private final ResourceBundle texts;
    private final String or;

    Meanings(Locale locale, String or) {
        this.texts = bundle("columns", locale);
        this.or = or;
    }

    /** A bundle of this feature; never in the machine's own language. */
    static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "org.essaim.reporting.opendata." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In every language, by its tag. */
    static Map<String, String> all(Function<Meanings, String> meaning) {
        return inBoth(meaning.apply(ENGLISH), meaning.apply(FRENCH));
    }

    /** A text by the tag of its language, French first. */
    static Map<String, String> inBoth(String english, String french) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("fr", french);
        both.put("en", english);
        return both;
    }

    /**
     * @throws MissingResourceException for a table that nobody explains
     */
    String of(Class<?> row) {
        return texts.getString(row.getSimpleName());
    }

    /**
     * @throws MissingResourceException for a column that nobody explains
     */
    String of(Class<?> row, RecordComponent column) {
        String key = row.getSimpleName() + "." + column.getName();
        if (texts.containsKey(key)) {
            return texts.getString(key);
        }
        return column.getType().isEnum()
                ? oneOf(column.getType().getEnumConstants())
                : texts.getString(column.getName());
    }

    private String oneOf(Object[] constants) {
        List<String> all = Arrays.stream(constants).map(String::valueOf).toList();
        return String.join(", ", all.subList(0, all.size() - 1)) + or + all.getLast();
    }
}
