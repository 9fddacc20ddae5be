package org.essaim.reporting.opendata.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.essaim.reporting.recount.domain.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    private static final Shapes DCAT_AP = Shapes.parse(RDFDataMgr.loadGraph("dcat-ap-shapes.ttl"));

    @Test
    void it_is_a_catalogue_as_dcat_ap_wants_it() {
        Graph described = graph(described(SETTINGS));

        assertThat(faults(described)).isEmpty();
        assertThat(objects(described, "http://www.w3.org/ns/dcat#distribution")).hasSize(4);
        assertThat(objects(described, "http://www.w3.org/ns/dcat#downloadURL"))
                .contains("https://chiffres.example.org/open-data/v1/essaim.zip");
    }

    /** Each that DCAT-AP has as mandatory or recommends, and that the shapes know. */
    @TestFactory
    Stream<DynamicTest> without_one_of_its_parts_it_is_none() {
        return Stream.of(
                        "dct:title",
                        "dct:description",
                        "dct:publisher",
                        "dct:language",
                        "dct:license",
                        "dct:spatial",
                        "dct:modified",
                        "dct:temporal",
                        "dct:format",
                        "dcat:dataset",
                        "dcat:distribution",
                        "dcat:themeTaxonomy",
                        "dcat:contactPoint",
                        "dcat:keyword",
                        "dcat:theme",
                        "dcat:accessURL",
                        "dcat:startDate",
                        "dcatap:availability",
                        "foaf:homepage",
                        "foaf:name",
                        "vcard:fn",
                        "vcard:hasEmail",
                        "skos:prefLabel")
                .map(
                        part ->
                                DynamicTest.dynamicTest(
                                        part,
                                        () -> {
                                            JsonNode whole = described(SETTINGS);
                                            assertThat(remove(part, whole)).isTrue();
                                            assertThat(faults(graph(whole))).isNotEmpty();
                                        }));
    }

    private static boolean remove(String part, JsonNode from) {
        boolean removed = from instanceof ObjectNode node && node.remove(part) != null;
        for (JsonNode each : from) {
            removed |= remove(part, each);
        }
        return removed;
    }

    /** As any other reader of JSON-LD understands it. */
    private static Graph graph(JsonNode described) {
        return RDFParser.fromString(described.toString(), Lang.JSONLD11).toGraph();
    }

    private static List<String> faults(Graph described) {
        return ShaclValidator.get().validate(DCAT_AP, described).getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .toList();
    }

    private static List<String> objects(Graph described, String property) {
        return described
                .find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject().toString())
                .toList();
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
