package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.xml.parsers.DocumentBuilderFactory;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.FreeText;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What somebody follows in a feed reader: of the whole federation, and of one division. */
@Gate
class FeedsTest {

    private static final String SITE = SharedReporting.SITE;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static RunningReporting reporting;
    private static PublishedMessages published;

    @BeforeAll
    static void receive() {
        reporting = SharedReporting.site();
        published = PublishedMessages.of(ShownFederation.published());
    }

    @ParameterizedTest
    @CsvSource({"stops, fr", "stops, en", "cases, fr", "lessons, en"})
    @Rule({"R62", "R70", "R84"})
    void a_feed_has_every_fact_once_under_an_id_that_stays_and_a_day_of_its_own(
            String kind, String language) {
        List<Element> entries = new ArrayList<>();
        String next = "/%s/feeds/%s.atom?size=50".formatted(language, kind);
        while (next != null) {
            Element feed = valid(read(next), language);
            entries.addAll(children(feed, "entry"));
            next = link(feed, "next").map(each -> each.substring(SITE.length())).orElse(null);
        }
        assertThat(entries).hasSize((int) count(kind)).isNotEmpty();
        assertThat(entries.stream().map(each -> text(each, "id"))).doesNotHaveDuplicates();
        assertThat(entries.stream().map(each -> text(each, "published").substring(0, 10)))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(
                        text(
                                valid(
                                        read("/%s/feeds/%s.atom".formatted(language, kind)),
                                        language),
                                "updated"))
                .as("never the day of the test")
                .startsWith("202")
                .isLessThan("2022-01-02");
    }

    private static long count(String kind) {
        return switch (kind) {
            case "stops" -> published.count(FundingStopped.class);
            case "cases" -> published.count(GeneralizationCaseOpened.class);
            default -> published.count(InitiativeClosed.class);
        };
    }

    @Test
    @Rule("R67")
    void a_stop_that_was_taken_back_says_so_under_the_same_id() {
        FundingReinstated reinstated = published.each(FundingReinstated.class).getFirst();
        Element entry =
                children(valid(read("/en/feeds/stops.atom?size=1000"), "en"), "entry").stream()
                        .filter(each -> text(each, "id").equals("urn:uuid:" + reinstated.stopId()))
                        .findFirst()
                        .orElseThrow();
        assertThat(text(entry, "summary")).contains("Reinstated since");
        assertThat(text(entry, "updated"))
                .startsWith("2021-12-31T23:00")
                .isGreaterThan(text(entry, "published"));
    }

    @Test
    void a_feed_of_a_division_has_its_own_facts_alone() {
        FundingStopped one = published.each(FundingStopped.class).getFirst();
        String division = one.division().value();
        List<Element> entries =
                children(
                        valid(read("/fr/feeds/stops.atom?size=1000&division=" + division), "fr"),
                        "entry");
        assertThat(entries)
                .hasSize(
                        (int)
                                published.each(FundingStopped.class).stream()
                                        .filter(each -> each.division().equals(one.division()))
                                        .count());
        assertThat(entries)
                .allSatisfy(
                        each -> {
                            Element category = first(each, "category");
                            assertThat(category.getAttribute("term")).isEqualTo(division);
                            assertThat(category.getAttribute("label"))
                                    .isEqualTo(Written.division(division));
                        });
        assertThat(reporting.status("/fr/feeds/stops.atom?division=nowhere")).isEqualTo(404);
        assertThat(reporting.status("/fr/feeds/nothing.atom")).isEqualTo(404);
    }

    @Test
    void a_feed_of_a_past_day_has_what_was_true_then_and_leads_to_that_day() {
        String day = "trueOn=2018-01-01";
        Element feed = valid(read("/fr/feeds/stops.atom?size=1000&" + day), "fr");
        List<Element> entries = children(feed, "entry");
        assertThat(entries)
                .hasSize(ExpectedPortfolio.asOf("2018-01-01").stops().size())
                .hasSizeLessThan((int) count("stops"))
                .allSatisfy(
                        each -> assertThat(link(each, "alternate").orElseThrow()).endsWith(day));
        assertThat(text(feed, "id")).endsWith("/fr/feeds/stops.atom?" + day);
        assertThat(link(feed, "alternate")).contains(SITE + "/fr/stops?" + day);
    }

    @Test
    @Rule("R13")
    void an_entry_bears_the_title_as_it_was_corrected() {
        FundingStopped stopped = published.each(FundingStopped.class).getFirst();
        String stream = "division." + stopped.division().slug();
        FreeText title = new FreeText("sha256:" + "4".repeat(64));
        reporting.tell(stream, title.digest(), "Un meilleur titre");
        LocalDate day = LocalDate.of(2021, 12, 30);
        reporting.receive(
                stream,
                new InitiativeTitleCorrected(stopped.division(), stopped.initiative(), title, day),
                BusinessDay.startOf(day));
        reporting.settle();
        assertThat(
                        children(valid(read("/en/feeds/stops.atom?size=1000"), "en"), "entry")
                                .stream()
                                .filter(
                                        each ->
                                                text(each, "id")
                                                        .equals("urn:uuid:" + stopped.stopId()))
                                .map(each -> text(each, "title")))
                .containsExactly("Un meilleur titre");
    }

    @Test
    void whoever_asks_again_for_the_same_pays_no_transfer() {
        Answer first = reporting.asked("GET", "/fr/feeds/stops.atom");
        assertThat(first.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(first.header("Cache-Control")).contains("public");
        Answer again =
                reporting.asked(
                        "GET", "/fr/feeds/stops.atom", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(reporting.asked("GET", "/en/feeds/stops.atom").header("ETag"))
                .isNotEqualTo(first.header("ETag"));
    }

    @Test
    void whatever_people_write_the_feed_can_be_read_and_what_was_redacted_is_gone() {
        InitiativeClosed closed = published.each(InitiativeClosed.class).getFirst();
        String stream = "division." + closed.division();
        String id =
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes(
                                (closed.division() + "/" + closed.initiative())
                                        .getBytes(StandardCharsets.UTF_8));
        reporting.tell(
                stream, closed.tried().digest(), "a < b & \"c\" ]]> \u0001\uFFFE <script> é 🐝");
        assertThat(content(id)).contains("a < b & \"c\" ]]>  <script> é 🐝");
        reporting.redact(stream, closed.tried().digest());
        assertThat(content(id)).doesNotContain("script").contains("(texte non disponible)");
    }

    private static String content(String id) {
        return children(valid(read("/en/feeds/lessons.atom?size=1000"), "en"), "entry").stream()
                .filter(each -> text(each, "id").equals(id))
                .map(each -> text(each, "content"))
                .findFirst()
                .orElseThrow();
    }

    /** As RFC 4287 wants it, read by another reader than the one that wrote it. */
    private static Element valid(Document document, String language) {
        Element feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo(language);
        for (String once : List.of("id", "title", "updated", "author")) {
            assertThat(children(feed, once)).as(once).hasSize(1);
        }
        assertThat(text(first(feed, "author"), "name")).isNotBlank();
        assertThat(link(feed, "self"))
                .hasValueSatisfying(self -> assertThat(self).startsWith(SITE));
        assertThat(text(feed, "id")).startsWith(SITE);
        for (Element entry : children(feed, "entry")) {
            for (String once : List.of("id", "title", "updated", "published", "summary")) {
                assertThat(children(entry, once)).as(once).hasSize(1);
                assertThat(text(entry, once)).as(once).isNotBlank().doesNotContain("??");
            }
            assertThat(text(entry, "id")).matches("urn:uuid:[0-9a-f-]{36}");
            Instant updated = OffsetDateTime.parse(text(entry, "updated")).toInstant();
            assertThat(updated).isAfterOrEqualTo(text(entry, "published"));
            assertThat(updated).isBeforeOrEqualTo(text(feed, "updated"));
            assertThat(first(entry, "title").getAttribute("xml:lang"))
                    .isEqualTo(text(entry, "title").contains("(") ? language : "fr");
            assertThat(link(entry, "alternate"))
                    .hasValueSatisfying(
                            page ->
                                    assertThat(page)
                                            .startsWith(SITE + "/" + language + "/initiatives/"));
        }
        return feed;
    }

    private static Document read(String address) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(reporting.bytes(address)));
        } catch (Exception unreadable) {
            throw new AssertionError(address, unreadable);
        }
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes())
                .filter(each -> each.getLocalName().equals(name))
                .toList();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast);
    }

    private static Element first(Element parent, String name) {
        return children(parent, name).getFirst();
    }

    private static String text(Element parent, String name) {
        return first(parent, name).getTextContent();
    }

    private static Optional<String> link(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(each -> each.getAttribute("rel").equals(relation))
                .map(each -> each.getAttribute("href"))
                .findFirst();
    }
}
