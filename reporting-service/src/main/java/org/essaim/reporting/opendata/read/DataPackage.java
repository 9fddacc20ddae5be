package org.essaim.reporting.opendata.read;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * All open tables as one Data Package (datapackage.org, version 2): whoever has this file and those
 * that it names has everything that is needed to read them.
 *
 * @param titles by language, as the descriptions
 * @param version of the columns, which are only ever added to
 * @param licenses null where nobody has said under which terms the data may be used
 */
public record DataPackage(
        @JsonProperty("$schema") String profile,
        String name,
        String title,
        String description,
        Map<String, String> titles,
        Map<String, String> descriptions,
        String version,
        List<PackageLicence> licenses,
        List<Contributor> contributors,
        List<Resource> resources) {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    /** The licence as the standard has it. */
    public record PackageLicence(String name, String title, URI path) {}

    /** Who publishes. */
    public record Contributor(String title, List<String> roles) {}

    /**
     * One table.
     *
     * @param path of its CSV file, from this description on
     */
    public record Resource(
            String name,
            String type,
            String path,
            String format,
            String mediatype,
            String encoding,
            String title,
            String description,
            Map<String, String> titles,
            Map<String, String> descriptions,
            TableSchema schema) {}

    /**
     * @param folder of the tables, from this description on: empty or with a slash at its end
     */
    static DataPackage of(DatasetProperties settings, List<OpenTable<?>> tables, String folder) {
        Map<String, String> titles = Titles.all(each -> each.ofDataset("title"));
        Map<String, String> descriptions = Titles.all(each -> each.ofDataset("description"));
        String publisher =
                settings.publisher() == null
                        ? Titles.ENGLISH.ofDataset("publisher")
                        : settings.publisher();
        return new DataPackage(
                PROFILE,
                "essaim",
                titles.get("en"),
                descriptions.get("en"),
                titles,
                descriptions,
                "1.0",
                settings.terms()
                        .map(terms -> new PackageLicence(terms.id(), terms.en(), terms.address()))
                        .map(List::of)
                        .orElse(null),
                List.of(new Contributor(publisher, List.of("publisher"))),
                tables.stream().<Resource>map(table -> resource(table, folder)).toList());
    }

    private static Resource resource(OpenTable<?> table, String folder) {
        Map<String, String> titles = Titles.all(each -> each.of(table.row()));
        Map<String, String> meanings = Meanings.all(each -> each.of(table.row()));
        return new Resource(
                table.name(),
                "table",
                folder + table.name() + ".csv",
                "csv",
                "text/csv",
                "utf-8",
                titles.get("en"),
                meanings.get("en"),
                titles,
                meanings,
                TableSchema.of(table));
    }
}
