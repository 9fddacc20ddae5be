package org.essaim.reporting.opendata.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.reporting.recount.domain.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dataset as portals read it, and under which terms it is published. */
class CatalogueRecordTest {

    private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
    private static final DatasetProperties SETTINGS =
            new DatasetProperties(
                    "FR",
                    URI.create("https://chiffres.example.org/"),
                    "Ministère des Phares",
                    "contact@example.org",
                    terms(null));

    /** What DCAT-AP 3 has as mandatory, and what it recommends and we can say. */
    private static final Map<String, List<String>> NEEDED =
            Map.of(
                    "dcat:Catalog",
                    List.of(
                            "dct:title",
                            "dct:description",
                            "dct:publisher",
                            "dcat:dataset",
                            "dct:language",
                            "dct:license",
                            "foaf:homepage"),
                    "dcat:Dataset",
                    List.of(
                            "dct:title",
                            "dct:description",
                            "dct:publisher",
                            "dcat:contactPoint",
                            "dcat:distribution",
                            "dcat:keyword",
                            "dcat:theme",
                            "dct:temporal",
                            "dct:spatial",
                            "dct:accrualPeriodicity",
                            "dct:language",
                            "dcat:landingPage"),
                    "dcat:Distribution",
                    List.of("dcat:accessURL", "dcat:downloadURL", "dct:license", "dct:title"),
                    "foaf:Agent",
                    List.of("foaf:name"),
                    "vcard:Kind",
                    List.of("vcard:fn", "vcard:hasEmail"),
                    "dct:PeriodOfTime",
                    List.of("dcat:startDate", "dcat:endDate"));

    @Test
    void it_says_all_that_dcat_ap_needs() {
        JsonNode catalogue = described(SETTINGS);
        Map<String, List<JsonNode>> nodes =
                Stream.concat(Stream.of(catalogue), below(catalogue))
                        .filter(node -> node.has("@type") && !node.has("@value"))
                        .collect(Collectors.groupingBy(node -> node.path("@type").asString()));

        assertThat(nodes.keySet()).containsAll(NEEDED.keySet());
        NEEDED.forEach(
                (type, properties) ->
                        assertThat(nodes.get(type))
                                .as(type)
                                .allSatisfy(
                                        node ->
                                                assertThat(node.propertyNames())
                                                        .containsAll(properties)));
        assertThat(nodes.get("dcat:Distribution")).hasSize(4);
        assertThat(catalogue.path("@context").path("@base").asString())
                .isEqualTo("https://chiffres.example.org/open-data/v1/catalogue.jsonld");
    }

    @Test
    void every_title_and_description_is_in_french_and_in_english() {
        assertThat(below(described(SETTINGS)))
                .filteredOn(node -> node.has("dct:title") && node.has("dct:description"))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        node ->
                                assertThat(
                                                Stream.of("dct:title", "dct:description")
                                                        .map(node::path)
                                                        .flatMap(JsonNode::valueStream)
                                                        .map(text -> text.path("@language"))
                                                        .map(JsonNode::asString))
                                        .containsExactly("fr", "en", "fr", "en"));
    }

    @Test
    void in_france_it_is_the_licence_ouverte_and_elsewhere_what_somebody_says() {
        assertThat(licence("FR", null)).isEqualTo("etalab-2.0");
        assertThat(licence("BE", "CC-BY-4.0")).isEqualTo("CC-BY-4.0");
        assertThat(licence("FR", "ODbL-1.0")).isEqualTo("ODbL-1.0");
        assertThat(licence("BE", null)).isEmpty();
    }

    @Test
    void a_licence_that_nobody_knows_needs_its_names_and_address() {
        assertThatThrownBy(() -> settings("FR", terms("Own-1.0")))
                .hasMessageContaining("essaim.reporting.licence.id");
        URI text = URI.create("https://example.org/own");
        assertThat(
                        settings("FR", new DatasetProperties.Terms("Own", "Ours", "La nôtre", text))
                                .terms())
                .contains(new Licence("Own", "Ours", "La nôtre", text));
        assertThatThrownBy(() -> settings("Gondor", terms(null))).hasMessageContaining("Gondor");
    }

    private static String licence(String country, String id) {
        return described(settings(country, terms(id)))
                .path("dct:license")
                .path("dct:identifier")
                .asString("");
    }

    private static DatasetProperties settings(String country, DatasetProperties.Terms terms) {
        return new DatasetProperties(country, null, " ", "", terms);
    }

    private static DatasetProperties.Terms terms(String id) {
        return new DatasetProperties.Terms(id, null, null, null);
    }

    private static JsonNode described(DatasetProperties settings) {
        OpenTable<?> table = OpenTable.listed("first-use", Span.class, _ -> List.of());
        return JsonMapper.shared()
                .valueToTree(
                        new CatalogueRecord(settings, List.of(table))
                                .describe(FROM, FROM.plusYears(1)));
    }

    private static Stream<JsonNode> below(JsonNode node) {
        return node.valueStream().flatMap(each -> Stream.concat(Stream.of(each), below(each)));
    }
}
