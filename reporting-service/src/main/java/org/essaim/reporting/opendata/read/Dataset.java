package org.essaim.reporting.opendata.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.FactTable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** All open tables as one dataset: who publishes it, under which terms, and what is in it. */
@Component
@EnableConfigurationProperties(DatasetProperties.class)
public class Dataset {

    private static final String DESCRIPTION =
            "/open-data/" + Dictionary.VERSION + "/datapackage.json";

    private final DatasetProperties settings;
    private final Catalogue catalogue;
    private final FactTable facts;
    private final Clock clock;

    Dataset(DatasetProperties settings, Catalogue catalogue, FactTable facts, Clock clock) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.facts = facts;
        this.clock = clock;
    }

    /** Under which everybody may use it; empty where nobody has said so. */
    public Optional<Licence> licence() {
        return settings.terms();
    }

    /**
     * Every table and column with its type, title and meaning.
     *
     * @param folder of the tables, from the description on: empty or with a slash at its end
     */
    public DataPackage description(String folder) {
        return DataPackage.of(settings, catalogue.tables(), folder);
    }

    /** As portals read it. */
    Map<String, Object> record() {
        LocalDate from =
                facts.ask(AsOf.NOW, "select min(true_on) from facts")
                        .query((found, _) -> found.getObject(1, LocalDate.class))
                        .list()
                        .getFirst();
        return new CatalogueRecord(settings, catalogue.tables())
                .describe(from, BusinessDay.of(clock.instant()));
    }

    /** What goes with every file: its licence, and where it is described. */
    List<String> links() {
        String described = "<" + DESCRIPTION + ">; rel=\"describedby\"; type=\"application/json\"";
        return Stream.concat(
                        licence().stream()
                                .map(terms -> "<" + terms.address() + ">; rel=\"license\""),
                        Stream.of(described))
                .toList();
    }

    /** What a file says about itself where its format has a place for that. */
    Map<String, String> notes(OpenTable<?> table) {
        Map<String, String> notes = new TreeMap<>();
        notes.put("title", Titles.ENGLISH.of(table.row()));
        notes.put("title@fr", Titles.FRENCH.of(table.row()));
        notes.put("description", Meanings.ENGLISH.of(table.row()));
        notes.put("description@fr", Meanings.FRENCH.of(table.row()));
        licence()
                .ifPresent(
                        terms -> {
                            notes.put("licence", terms.id());
                            notes.put("licence.address", terms.address().toString());
                        });
        return notes;
    }
}
