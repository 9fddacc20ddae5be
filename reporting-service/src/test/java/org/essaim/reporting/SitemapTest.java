package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.xml.parsers.DocumentBuilderFactory;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeTitleCorrected;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** What search engines read of the site, however much there is of it. */
@Gate
class SitemapTest {

    private static final String SITE = SharedReporting.SITE;

    private static RunningReporting reporting;
    private static InitiativeLaunched launched;
    private static List<PublishedPortfolio.Published> published;

    @BeforeAll
    static void receive() {
        reporting = SharedReporting.site();
        published = ShownFederation.published();
        launched = PublishedMessages.of(published).each(InitiativeLaunched.class).getLast();
    }

    @Test
    void the_map_of_the_site_has_every_page_division_and_initiative_in_both_languages() {
        List<String> mapped = locations(reporting, "/sitemap.xml");
        assertThat(mapped).doesNotHaveDuplicates();
        assertThat(mapped)
                .contains(SITE + "/fr", SITE + "/en/money", SITE + "/fr/accessibility")
                .contains(SITE + "/en/division?id=" + launched.division())
                .contains(
                        "%s/fr/initiatives/%s/%s"
                                .formatted(SITE, launched.division(), launched.initiative()))
                .noneMatch(each -> each.contains("what-if") || each.contains("freshness"));
        new ServedPages(reporting)
                .all().stream()
                        .filter(page -> page.matches("(/[a-z-]+)?") && !page.equals("/what-if"))
                        .forEach(page -> assertThat(mapped).contains(SITE + "/fr" + page));
        assertThat(lastModified("/en/contact")).isEmpty();
        assertThat(lastModified("/fr/money")).isNotEmpty();
        assertThat(reporting.text("/robots.txt"))
                .contains("Sitemap: " + SITE + "/sitemap.xml", "Disallow: /*trueOn=", "what-if");
    }

    @Test
    void a_page_was_modified_when_something_on_it_was_recorded() {
        Map<String, LocalDate> recorded = new TreeMap<>();
        published.forEach(
                each -> {
                    String last = "/fr/money";
                    recorded.merge(last, each.on(), SitemapTest::later);
                    if (each.message().division() != null) {
                        recorded.merge(
                                "/en/division?id=" + encoded(each.message().division().value()),
                                each.on(),
                                SitemapTest::later);
                    }
                });
        assertThat(recorded).hasSizeGreaterThan(3);
        recorded.forEach(
                (page, day) -> assertThat(lastModified(page)).as(page).contains(day.toString()));
        LocalDate closed = LocalDate.of(2021, 12, 31);
        reporting.receive(
                "division." + launched.division().slug(),
                new InitiativeTitleCorrected(
                        launched.division(), launched.initiative(), launched.title(), closed),
                BusinessDay.startOf(closed));
        reporting.settle();
        assertThat(
                        lastModified(
                                "/fr/initiatives/%s/%s"
                                        .formatted(launched.division(), launched.initiative())))
                .contains(closed.toString());
    }

    /** Of a page, as the map of the site says. */
    private static Optional<String> lastModified(String page) {
        Matcher url =
                Pattern.compile(
                                "<loc>"
                                        + Pattern.quote(SITE + page)
                                        + "</loc>(?:<lastmod>([^<]*)</lastmod>)?</url>")
                        .matcher(reporting.text("/sitemap.xml"));
        assertThat(url.find()).as(page).isTrue();
        return Optional.ofNullable(url.group(1));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static String encoded(String value) {
        return RunningReporting.encoded(value);
    }

    @Test
    void a_site_of_too_many_pages_is_mapped_in_parts() {
        String insert =
                """
                insert into recorded_fact (stream, position, known_at, known_on, true_on, kind,
                    division, initiative, payload)
                select 'many', n, now(), '2021-01-01', '2021-01-01', 'LAUNCHED', 'anct',
                    'many-' || n,
                    (select payload from recorded_fact where kind = 'LAUNCHED' limit 1)
                  from generate_series(1, 26000) n
                """;
        try (RunningReporting large =
                new RunningReporting(
                        PostgresServer.migratedDatabase(), "--essaim.reporting.address=" + SITE)) {
            large.receive("division.anct", launched);
            large.settle();
            large.jdbc().sql(insert).update();

            List<String> parts = locations(large, "/sitemap.xml");
            assertThat(parts).hasSize(3).first().isEqualTo(SITE + "/sitemap-0.xml");
            List<String> all = new ArrayList<>();
            for (String part : parts) {
                List<String> mapped = locations(large, part.substring(SITE.length()));
                assertThat(mapped.size()).isPositive().isLessThanOrEqualTo(50_000);
                all.addAll(mapped);
            }
            assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(52_000);
            assertThat(large.status("/sitemap-3.xml")).isEqualTo(404);
        }
    }

    private static List<String> locations(RunningReporting site, String address) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList found =
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(site.bytes(address)))
                            .getElementsByTagNameNS(
                                    "http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent())
                    .toList();
        } catch (Exception unreadable) {
            throw new AssertionError(address, unreadable);
        }
    }
}
