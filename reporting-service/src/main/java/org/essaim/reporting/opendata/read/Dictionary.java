package org.essaim.reporting.opendata.read;

import java.util.List;
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
}
