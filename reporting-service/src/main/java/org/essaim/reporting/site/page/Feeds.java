package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.contract.DivisionId;
import org.essaim.reporting.division.read.Division;
import org.essaim.reporting.division.read.Divisions;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.site.read.FeedEntries;
import org.essaim.reporting.site.read.FeedEntry;
import org.essaim.reporting.site.read.FeedKind;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.PublicOperation;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is new, for programs that look for it. */
@RestController
class Feeds implements SitePage {

    private static final MediaType ATOM = MediaType.valueOf("application/atom+xml;charset=UTF-8");

    private final FeedEntries entries;
    private final Divisions divisions;
    private final SiteProperties site;
    private final MessageSource messages;

    Feeds(FeedEntries entries, Divisions divisions, SiteProperties site, MessageSource messages) {
        this.entries = entries;
        this.divisions = divisions;
        this.site = site;
        this.messages = messages;
    }

    /**
     * Stops, cases of generalization or lessons as an Atom feed, what was recorded last first (R62,
     * R70, R84); as of any days, as what it links to.
     *
     * @param kind stops, cases or lessons
     * @param division only of this one; empty for all
     */
    @PublicOperation
    @GetMapping({"/fr/feeds/{kind}.atom", "/en/feeds/{kind}.atom"})
    ResponseEntity<byte[]> feed(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String division,
            AsOf asOf,
            PageRequest part,
            Locale locale,
            @ModelAttribute("called") PageNames called,
            HttpServletRequest request) {
        FeedKind followed =
                FeedKind.of(kind).orElseThrow(() -> new NotFoundException("feed", kind));
        if (!division.isEmpty() && !isAdmitted(asOf, division)) {
            throw new NotFoundException(DivisionId.class, division);
        }
        Page<FeedEntry> shown =
                part.page(entries.latest(asOf, followed, division, part), FeedEntry::key);
        called.load(shown.items(), FeedEntry::division, FeedEntry::initiative);
        byte[] feed =
                new AtomFeed(
                                followed,
                                division,
                                asOf,
                                part,
                                PageAddress.origin(request, site),
                                site,
                                locale,
                                messages,
                                called)
                        .of(shown);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(feed))
                .lastModified(AtomFeed.updated(shown.items()))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .body(feed);
    }

    private boolean isAdmitted(AsOf asOf, String division) {
        return divisions.all(Snapshot.open(asOf)).stream()
                .map(Division::division)
                .anyMatch(division::equals);
    }
}
