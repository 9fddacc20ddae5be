package org.essaim.reporting.opendata.read;

import module java.base;

/** One table, its meaning in both languages and its columns in their order. */
public record DictionaryTable(String name, String en, String fr, List<DictionaryColumn> columns) {

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
