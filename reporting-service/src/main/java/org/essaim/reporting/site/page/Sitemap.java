package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.reporting.division.read.Division;
import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.site.read.LaunchedInitiatives;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.language.Languages;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells search engines what there is, and what they had better leave alone. */
@RestController
class Sitemap {

    /** Of one file, by the protocol; each address is there in every language. */
    static final int MOST_ADDRESSES = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int INITIATIVES = MOST_ADDRESSES / Languages.ALL.size();
    private static final int AT_ONCE = 5_000;

    private final SitePages pages;
    private final Divisions divisions;
    private final LaunchedInitiatives initiatives;
    private final SiteProperties site;

    Sitemap(
            SitePages pages,
            Divisions divisions,
            LaunchedInitiatives initiatives,
            SiteProperties site) {
        this.pages = pages;
        this.divisions = divisions;
        this.initiatives = initiatives;
        this.site = site;
    }

    /** Every page of today in both languages, or where its parts are where there are too many. */
    @PublicOperation
    @GetMapping("/sitemap.xml")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String origin = PageAddress.origin(request, site);
        Map<String, Optional<LocalDate>> first = pagesAndDivisions();
        long launched = initiatives.count();
        if (first.size() + launched <= INITIATIVES) {
            XmlDocument map = begin(response, "urlset");
            first.forEach((path, on) -> page(map, origin, path, on));
            some(map, origin, 0, launched);
            map.close();
            return;
        }
        XmlDocument index = begin(response, "sitemapindex");
        for (int part = 0; part <= parts(launched); part++) {
            index.begin("sitemap").text("loc", "%s/sitemap-%d.xml".formatted(origin, part)).end();
        }
        index.close();
    }

    /**
     * One part of it.
     *
     * @param part 0 for the pages and divisions, from 1 on for the initiatives
     */
    @PublicOperation
    @GetMapping("/sitemap-{part:[0-9]+}.xml")
    void part(@PathVariable int part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (part > parts(initiatives.count())) {
            throw new NotFoundException("sitemap", part);
        }
        String origin = PageAddress.origin(request, site);
        XmlDocument map = begin(response, "urlset");
        if (part == 0) {
            pagesAndDivisions().forEach((path, on) -> page(map, origin, path, on));
        } else {
            some(map, origin, (part - 1L) * INITIATIVES, INITIATIVES);
        }
        map.close();
    }

    /** Past days are made for people who ask for them, and a what-if costs: neither is crawled. */
    @PublicOperation
    @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots(HttpServletRequest request) {
        return """
               User-agent: *
               Disallow: /fr/what-if
               Disallow: /en/what-if
               Disallow: /fr/freshness
               Disallow: /en/freshness
               Disallow: /*trueOn=
               Disallow: /*knownOn=
               Disallow: /api/
               Sitemap: %s/sitemap.xml
               """
                .formatted(PageAddress.origin(request, site));
    }

    /** Each with the last day on which something that it shows was recorded, if it shows any. */
    private Map<String, Optional<LocalDate>> pagesAndDivisions() {
        Map<String, LocalDate> recordedOn = initiatives.recordedOn();
        Optional<LocalDate> last = recordedOn.values().stream().max(Comparator.naturalOrder());
        Map<String, Optional<LocalDate>> all = new LinkedHashMap<>();
        pages.all().forEach(path -> all.put(path, Optional.empty()));
        pages.ofFigures().forEach(path -> all.put(path, last));
        divisions.all(Snapshot.open(AsOf.NOW)).stream()
                .map(Division::division)
                .forEach(
                        id ->
                                all.put(
                                        "/division?id=" + encoded(id),
                                        Optional.ofNullable(recordedOn.get(id))));
        return all;
    }

    private void some(XmlDocument map, String origin, long from, long most) {
        for (long at = from; at < from + most; at += AT_ONCE) {
            int left = (int) Math.min(AT_ONCE, from + most - at);
            for (LaunchedInitiatives.Name each : initiatives.some(at, left)) {
                shown(
                        map,
                        origin,
                        Optional.of(each.recordedOn()),
                        page -> page.initiative(each.division(), each.initiative()));
            }
        }
    }

    private static long parts(long initiatives) {
        return (initiatives + INITIATIVES - 1) / INITIATIVES;
    }

    private static XmlDocument begin(HttpServletResponse response, String root) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        return new XmlDocument(response.getOutputStream(), root, NAMESPACE);
    }

    private static void page(
            XmlDocument map, String origin, String path, Optional<LocalDate> recordedOn) {
        shown(map, origin, recordedOn, pages -> pages.to(path));
    }

    /** In every language. */
    private static void shown(
            XmlDocument map,
            String origin,
            Optional<LocalDate> recordedOn,
            Function<PageContext, String> address) {
        for (Locale language : Languages.ALL) {
            String path = address.apply(PageContext.of(language.getLanguage(), AsOf.NOW));
            map.begin("url").text("loc", origin + path);
            recordedOn.ifPresent(day -> map.text("lastmod", day.toString()));
            map.end();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
