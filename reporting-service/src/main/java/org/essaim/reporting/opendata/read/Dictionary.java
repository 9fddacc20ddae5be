package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.reporting.facts.domain.SmallCells;

/**
 * The data dictionary, made of the records that are the rows: it cannot say anything else than the
 * files do.
 *
 * @param version of the schema; columns are only ever added to it
 * @param leastPeople figures about fewer people are absent
 */
public record Dictionary(String version, int leastPeople, List<DictionaryTable> tables) {

    public static final String VERSION = "v1";

    static Dictionary of(List<OpenTable<?>> tables) {
        return new Dictionary(
                VERSION,
                SmallCells.LEAST_PEOPLE,
                tables.stream().map(DictionaryTable::of).toList());
    }

    /** One table, its meaning in both languages and its columns in their order. */
    public record DictionaryTable(
            String name, String en, String fr, List<DictionaryColumn> columns) {

        static DictionaryTable of(OpenTable<?> table) {
            Class<?> row = table.row();
            return new DictionaryTable(
                    table.name(),
                    Meanings.ENGLISH.of(row),
                    Meanings.FRENCH.of(row),
                    Arrays.stream(row.getRecordComponents())
                            .flatMap(component -> DictionaryColumn.of(row, component))
                            .toList());
        }
    }
}
