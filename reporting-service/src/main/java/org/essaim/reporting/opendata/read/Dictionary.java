package org.essaim.reporting.opendata.read;

import java.util.List;
import org.essaim.reporting.recount.domain.SmallCells;

/**
 * The data dictionary, made of the records that are the rows: it cannot say anything else than the
 * files do.
 *
 * @param version of the schema; columns are only ever added to it
 * @param leastPeople figures about fewer people are absent
 */
public record Dictionary(String version, int leastPeople, List<Table> tables) {

    public static final String VERSION = "v1";

    /** One table, its meaning in both languages and its columns in their order. */
    public record Table(String name, String en, String fr, List<Column> columns) {}

    /**
     * What the data dictionary says of a column.
     *
     * @param type a word such as text, day, whole number
     * @param unit cents, half-days, people, or null
     */
    public record Column(String name, String type, String unit, String en, String fr) {}

    public static Dictionary current() {
        return new Dictionary(
                VERSION,
                SmallCells.LEAST_PEOPLE,
                OpenTables.all().stream()
                        .map(
                                table ->
                                        new Table(
                                                table.name(),
                                                table.meaning().en(),
                                                table.meaning().fr(),
                                                table.columns()))
                        .toList());
    }
}
