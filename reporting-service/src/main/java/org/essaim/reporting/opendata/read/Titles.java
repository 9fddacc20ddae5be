package org.essaim.reporting.opendata.read;

import module java.base;

/**
 * What tables and columns are called, in one language: the bundle {@code titles} of this feature. A
 * column that is called the same in every table stands there without one.
 */
enum Titles {
    ENGLISH(Locale.ROOT),
    FRENCH(Locale.FRENCH);

    private final ResourceBundle texts;

    Titles(Locale locale) {
        this.texts = Meanings.bundle("titles", locale);
    }

    /** In every language, by its tag. */
    static Map<String, String> all(Function<Titles, String> title) {
        return Meanings.inBoth(title.apply(ENGLISH), title.apply(FRENCH));
    }

    /**
     * Of the whole dataset, such as its title.
     *
     * @throws MissingResourceException for what nobody has said
     */
    String ofDataset(String what) {
        return texts.getString("dataset." + what);
    }

    /**
     * @throws MissingResourceException for a table without a title
     */
    String of(Class<?> row) {
        return texts.getString(row.getSimpleName());
    }

    /**
     * @throws MissingResourceException for a column without a title
     */
    String of(Class<?> row, OpenColumn column) {
        String own = row.getSimpleName() + "." + column.component().getName();
        String title = texts.getString(texts.containsKey(own) ? own : own.split("\\.")[1]);
        return column.part() == null
                ? title
                : texts.getString("part." + column.part()).formatted(title);
    }
}
