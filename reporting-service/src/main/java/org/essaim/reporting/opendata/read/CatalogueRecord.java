package org.essaim.reporting.opendata.read;

import module java.base;

import org.springframework.util.StringUtils;

/**
 * The dataset as DCAT-AP 3 describes it, in JSON-LD: what portals read to list it. Addresses are
 * relative to this description, unless the operator says where the service is.
 */
final class CatalogueRecord {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final String THEMES = "data-theme";
    private static final Map<String, Object> CONTEXT =
            Map.of(
                    "dcat", "http://www.w3.org/ns/dcat#",
                    "dcatap", "http://data.europa.eu/r5r/",
                    "dct", "http://purl.org/dc/terms/",
                    "foaf", "http://xmlns.com/foaf/0.1/",
                    "skos", "http://www.w3.org/2004/02/skos/core#",
                    "vcard", "http://www.w3.org/2006/vcard/ns#",
                    "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final DatasetProperties settings;
    private final List<OpenTable<?>> tables;

    CatalogueRecord(DatasetProperties settings, List<OpenTable<?>> tables) {
        this.settings = settings;
        this.tables = tables;
    }

    /**
     * @param from the first day of any fact; null where there is none
     * @param to the last day that it covers
     */
    Map<String, Object> describe(LocalDate from, LocalDate to) {
        Map<String, Object> context = new TreeMap<>(CONTEXT);
        if (settings.address() != null) {
            String root = StringUtils.trimTrailingCharacter(settings.address().toString(), '/');
            context.put("@base", root + "/open-data/" + Dictionary.VERSION + "/catalogue.jsonld");
        }
        Map<String, Object> catalogue = node("#catalogue", "dcat:Catalog");
        catalogue.put("@context", context);
        describe(catalogue);
        catalogue.put("dct:modified", day(to));
        catalogue.put("foaf:homepage", page());
        Map<String, Object> themes = known(THEMES, "skos:ConceptScheme");
        themes.put("dct:title", texts(Titles.all(each -> each.ofDataset("themes"))));
        catalogue.put("dcat:themeTaxonomy", themes);
        catalogue.put("dcat:dataset", dataset(from, to));
        return catalogue;
    }

    private Map<String, Object> dataset(LocalDate from, LocalDate to) {
        Map<String, Object> dataset = node("#dataset", "dcat:Dataset");
        describe(dataset);
        dataset.put("dcat:keyword", keywords());
        dataset.put("dcat:theme", List.of(theme("GOVE"), theme("ECON")));
        dataset.put("dcat:landingPage", page());
        dataset.put("dct:accessRights", known("access-right/PUBLIC", "dct:RightsStatement"));
        dataset.put("dct:accrualPeriodicity", known("frequency/CONT", "dct:Frequency"));
        if (from != null) {
            Map<String, Object> period = new LinkedHashMap<>();
            period.put("@type", "dct:PeriodOfTime");
            period.put("dcat:startDate", day(from));
            period.put("dcat:endDate", day(to));
            dataset.put("dct:temporal", period);
        }
        if (settings.contact() != null) {
            dataset.put("dcat:contactPoint", contact());
        }
        dataset.put("dcat:distribution", distributions());
        return dataset;
    }

    /** What the catalogue says of itself and of its dataset. */
    private void describe(Map<String, Object> node) {
        node.put("dct:title", texts(Titles.all(each -> each.ofDataset("title"))));
        node.put("dct:description", texts(Titles.all(each -> each.ofDataset("description"))));
        node.put("dct:publisher", publisher());
        node.put("dct:language", List.of(language("FRA"), language("ENG")));
        String country = Locale.of("", settings.country()).getISO3Country();
        node.put("dct:spatial", known("country/" + country, "dct:Location"));
        licence(node);
    }

    /** What people see of it. */
    private static Map<String, Object> page() {
        return node("/fr/open-data", "foaf:Document");
    }

    private static Map<String, Object> language(String language) {
        return known("language/" + language, "dct:LinguisticSystem");
    }

    private static Map<String, Object> theme(String theme) {
        Map<String, Object> concept = concept(THEMES + "/" + theme, theme);
        concept.put("skos:inScheme", Map.of("@id", AUTHORITY + THEMES));
        return concept;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = node("#publisher", "foaf:Agent");
        publisher.put(
                "foaf:name",
                settings.publisher() == null
                        ? texts(Titles.all(each -> each.ofDataset("publisher")))
                        : settings.publisher());
        return publisher;
    }

    private Map<String, Object> contact() {
        boolean page = settings.contact().matches("https?://.*");
        Map<String, Object> contact = node("#contact", "vcard:Kind");
        contact.put("vcard:fn", texts(Titles.all(each -> each.ofDataset("questions"))));
        contact.put(
                page ? "vcard:hasURL" : "vcard:hasEmail",
                Map.of("@id", page ? settings.contact() : "mailto:" + settings.contact()));
        return contact;
    }

    private void licence(Map<String, Object> of) {
        settings.terms()
                .ifPresent(
                        terms -> {
                            Map<String, Object> licence =
                                    node(terms.address().toString(), "dct:LicenseDocument");
                            licence.put("dct:identifier", terms.id());
                            licence.put(
                                    "dct:title", texts(Meanings.inBoth(terms.en(), terms.fr())));
                            of.put("dct:license", licence);
                        });
    }

    private List<Map<String, Object>> distributions() {
        return Stream.concat(
                        tables.stream()
                                .flatMap(
                                        table ->
                                                Arrays.stream(FileForm.values())
                                                        .map(form -> distribution(table, form))),
                        Stream.of(archive()))
                .toList();
    }

    private Map<String, Object> distribution(OpenTable<?> table, FileForm form) {
        String file = table.name() + "." + form.extension();
        Map<String, Object> distribution = file("#" + file, "tables/" + file);
        distribution.put("dct:title", texts(Titles.all(each -> each.of(table.row()))));
        distribution.put("dct:description", texts(Meanings.all(each -> each.of(table.row()))));
        mediaType(distribution, form.mediaType());
        distribution.put(
                "dct:conformsTo", node("schemas/" + table.name() + ".json", "dct:Standard"));
        return distribution;
    }

    private Map<String, Object> archive() {
        Map<String, Object> archive = file("#archive", "essaim.zip");
        archive.put("dct:title", texts(Titles.all(each -> each.ofDataset("title"))));
        archive.put("dct:description", texts(Titles.all(each -> each.ofDataset("description"))));
        mediaType(archive, "application/zip");
        archive.put("dcat:packageFormat", node(IANA + "application/zip", "dct:MediaType"));
        return archive;
    }

    private Map<String, Object> file(String id, String address) {
        Map<String, Object> file = node(id, "dcat:Distribution");
        file.put("dcat:accessURL", Map.of("@id", address));
        file.put("dcat:downloadURL", Map.of("@id", address));
        file.put("dcatap:availability", concept("planned-availability/STABLE", "STABLE"));
        licence(file);
        return file;
    }

    /** JSON Lines have no type that IANA knows. */
    private static void mediaType(Map<String, Object> file, String type) {
        file.put("dct:format", Map.of("@type", "dct:MediaTypeOrExtent", "dct:title", type));
        if (!type.equals(FileForm.JSON_LINES.mediaType())) {
            file.put("dcat:mediaType", node(IANA + type, "dct:MediaType"));
        }
    }

    private static List<Map<String, Object>> keywords() {
        return Titles.all(each -> each.ofDataset("keywords")).entrySet().stream()
                .flatMap(
                        each ->
                                Arrays.stream(each.getValue().split(","))
                                        .map(word -> text(each.getKey(), word)))
                .toList();
    }

    private static Map<String, Object> node(String id, String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", type);
        return node;
    }

    /** A word of a vocabulary of the European Union. */
    private static Map<String, Object> known(String word, String type) {
        return node(AUTHORITY + word, type);
    }

    /** The same with what it is called there. */
    private static Map<String, Object> concept(String word, String name) {
        Map<String, Object> concept = known(word, "skos:Concept");
        concept.put("skos:prefLabel", texts(Titles.all(each -> each.ofDataset(name))));
        return concept;
    }

    private static Map<String, Object> day(LocalDate day) {
        return value(day.toString(), "@type", "xsd:date");
    }

    private static List<Map<String, Object>> texts(Map<String, String> byLanguage) {
        return byLanguage.entrySet().stream()
                .map(each -> text(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, Object> text(String language, String text) {
        return value(text, "@language", language);
    }

    private static Map<String, Object> value(String value, String of, String what) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@value", value);
        literal.put(of, what);
        return literal;
    }
}
