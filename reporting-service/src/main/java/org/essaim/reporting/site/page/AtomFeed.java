package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.site.read.FeedEntry;
import org.essaim.reporting.site.read.FeedKind;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.language.Formats;
import org.springframework.context.MessageSource;

/**
 * One feed as Atom has it (RFC 4287, in parts by RFC 5005). Everything in it follows from facts, so
 * that it is the same whoever asks and whenever.
 *
 * @param division its slug; empty for all
 * @param asOf the days that it is about
 * @param part which part of the feed this is
 * @param origin of the site
 */
record AtomFeed(
        FeedKind kind,
        String division,
        AsOf asOf,
        PageRequest part,
        String origin,
        SiteProperties site,
        Locale language,
        MessageSource messages,
        PageNames called) {

    /** Of a feed in which nothing has happened yet. */
    private static final Instant NEVER = Instant.EPOCH;

    /** The whole document, in UTF-8. */
    byte[] of(Page<FeedEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlDocument feed =
                new XmlDocument(
                        bytes,
                        "feed",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        language.getLanguage());
        feed.text("id", address(null, null))
                .text("title", title())
                .text("updated", updated(entries.items()).toString())
                .empty(
                        "link",
                        "rel",
                        "self",
                        "type",
                        "application/atom+xml",
                        "href",
                        address(part.after(), part.size()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", shownOn())
                .begin("author")
                .text("name", site.publisher() == null ? "Essaim" : site.publisher())
                .end()
                .text("icon", origin + "/assets/essaim.png");
        if (entries.next() != null) {
            feed.empty("link", "rel", "next", "href", address(entries.next(), part.size()));
        }
        entries.items().forEach(entry -> entry(feed, entry));
        feed.close();
        return bytes.toByteArray();
    }

    static Instant updated(List<FeedEntry> entries) {
        return entries.stream()
                .map(FeedEntry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    private void entry(XmlDocument feed, FeedEntry entry) {
        feed.begin("entry")
                .text("id", "urn:uuid:" + entry.id())
                .text(
                        "title",
                        called.initiative(entry.division(), entry.initiative()),
                        "xml:lang",
                        languageOf(entry).getLanguage())
                .text("published", entry.publishedAt().toString())
                .text("updated", entry.updatedAt().toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", initiative(entry))
                .empty(
                        "category",
                        "term",
                        entry.division(),
                        "label",
                        called.division(entry.division()))
                .text("summary", summary(entry));
        if (kind == FeedKind.LESSONS) {
            feed.text("content", lesson(entry), "xml:lang", site.language().getLanguage());
        }
        feed.end();
    }

    private String title() {
        String all = say("feed." + kind.word());
        return (division.isEmpty() ? all : say("feed.of", all, called.division(division)))
                + " – Essaim";
    }

    /** Of its title: that of the divisions, or the reader's where it has none. */
    private Locale languageOf(FeedEntry entry) {
        return called.isTitled(entry.division(), entry.initiative()) ? site.language() : language;
    }

    private String summary(FeedEntry entry) {
        String day = new Formats(language).day(entry.trueOn());
        return switch (kind) {
            case STOPS ->
                    entry.reinstatedFor() == null
                            ? say("feed.stopped", day, say("reason." + entry.reason()))
                            : say(
                                    "feed.reinstated",
                                    day,
                                    say("reason." + entry.reason()),
                                    say("reinstated." + entry.reinstatedFor()));
            case CASES -> say("feed.opened", day, users(entry));
            case LESSONS -> say("feed.closed", day, called.division(entry.division()));
        };
    }

    private String users(FeedEntry entry) {
        String users = entry.users() == null ? say("fewUsers") : say("figure.users", entry.users());
        return entry.invented() ? say("chart.wholly", users) : users;
    }

    /** In the language in which it was written, but for what stands where nothing is. */
    private String lesson(FeedEntry entry) {
        return "%s %s%n%s %s"
                .formatted(
                        written("lessons.tried"),
                        Objects.requireNonNullElse(entry.tried(), written("text.absent")),
                        written("lessons.learnt"),
                        Objects.requireNonNullElse(entry.learnt(), written("text.absent")));
    }

    private String written(String key) {
        return messages.getMessage(key, null, site.language());
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(key, facts, language);
    }

    private String address(String after, Integer size) {
        Map<String, Object> asked = new TreeMap<>();
        asked.put("division", division);
        asked.put("trueOn", Objects.requireNonNullElse(asOf.trueOn(), ""));
        asked.put("knownOn", Objects.requireNonNullElse(asOf.knownOn(), ""));
        asked.put("after", Objects.requireNonNullElse(after, ""));
        asked.put("size", Objects.requireNonNullElse(size, ""));
        String query =
                asked.entrySet().stream()
                        .filter(each -> !each.getValue().equals(""))
                        .map(each -> each.getKey() + "=" + encoded(each.getValue().toString()))
                        .collect(Collectors.joining("&"));
        return "%s/%s/feeds/%s.atom%s"
                .formatted(
                        origin,
                        language.getLanguage(),
                        kind.word(),
                        query.isEmpty() ? "" : "?" + query);
    }

    private String shownOn() {
        return origin
                + (division.isEmpty()
                        ? pages().to(kind == FeedKind.CASES ? "/generalization" : "/stops")
                        : pages().to("/division", "id", division));
    }

    private String initiative(FeedEntry entry) {
        return origin + pages().initiative(entry.division(), entry.initiative());
    }

    private PageContext pages() {
        return PageContext.of(language.getLanguage(), asOf);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
