package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.StreamPosition;
import org.springframework.web.util.UriUtils;

/**
 * Where a reader is: which language, which page, which days, and how far the streams have been
 * read.
 *
 * @param path of the page below its language, such as {@code /money}
 * @param parameters of the address that are not days
 * @param head by which a page learns that there is more
 */
public record PageContext(
        String language,
        String path,
        Map<String, String> parameters,
        AsOf asOf,
        LocalDate today,
        long head,
        List<StreamPosition> streams) {

    private static final Pattern PLAIN = Pattern.compile("[^./;%\\\\?#][^/;%\\\\?#]*");

    public PageContext {
        parameters = new TreeMap<>(parameters);
        streams = List.copyOf(streams);
    }

    /** For addresses alone. */
    static PageContext of(String language, AsOf asOf) {
        return new PageContext(language, "", Map.of(), asOf, null, 0, List.of());
    }

    /** Another page in the same language and as of the same days. */
    public String to(String other) {
        return address(language, other, Map.of());
    }

    /** A page about something named, as of the same days. */
    public String to(String other, String name, String value) {
        return address(language, other, Map.of(name, value));
    }

    /** A page about something with two names. */
    public String to(String other, String name, String value, String name2, String value2) {
        return address(language, other, new TreeMap<>(Map.of(name, value, name2, value2)));
    }

    /**
     * The page of an initiative, as of the same days. What a path cannot hold, which only ids of
     * long ago have, stands behind the question mark of the address that there was before.
     */
    public String initiative(String division, String initiative) {
        return isPlain(division) && isPlain(initiative)
                ? to("/initiatives/" + segment(division) + "/" + segment(initiative))
                : to("/initiative", "division", division, "initiative", initiative);
    }

    /** One entry by its place in its stream, as of the same days. */
    public String entry(String stream, long position) {
        return to("/entries/" + segment(stream) + "/" + position);
    }

    private static boolean isPlain(String id) {
        return PLAIN.matcher(id).matches();
    }

    private static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /**
     * The entries behind a sum, as of the same days.
     *
     * @param year null for all years
     * @param kinds of movement, with commas; empty for all
     */
    public String entries(String division, Integer year, String kinds) {
        Map<String, String> asked = new TreeMap<>(Map.of("division", division));
        if (year != null) {
            asked.put("year", year.toString());
        }
        if (!kinds.isEmpty()) {
            asked.put("kind", kinds);
        }
        return address(language, "/entries", asked);
    }

    /**
     * This page from its beginning, with another value of a parameter; an empty one leaves it out.
     */
    public String with(String name, String value) {
        Map<String, String> asked = new TreeMap<>(parameters);
        asked.put(name, value);
        asked.remove("after");
        asked.values().removeIf(String::isBlank);
        return address(language, path, asked);
    }

    /** This page in another language. */
    public String in(String other) {
        return address(other, path, parameters);
    }

    /** The same with days that are not open, so that it says the same whenever it is read. */
    PageContext fixed() {
        return as(
                new AsOf(
                        Objects.requireNonNullElse(asOf.trueOn(), today),
                        Objects.requireNonNullElse(asOf.knownOn(), today)));
    }

    /** This page by what was known on another day. */
    public String knownOn(LocalDate day) {
        return as(new AsOf(asOf.trueOn(), day)).in(language);
    }

    private PageContext as(AsOf days) {
        return new PageContext(language, path, parameters, days, today, head, streams);
    }

    /** This page as of now. */
    public String now() {
        String query = query(parameters);
        return "/" + language + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** A file of the open data as of the same days. */
    public String file(String name) {
        String query = asOf.query();
        return "/open-data/v1/" + name + (query.isEmpty() ? "" : "?" + query);
    }

    /** True for the page that a link of the navigation leads to. */
    public boolean at(String other) {
        return path.equals(other);
    }

    private String address(String to, String page, Map<String, String> with) {
        String own = query(with);
        String query =
                own.isEmpty() || asOf.isNow() ? own + asOf.query() : own + "&" + asOf.query();
        return "/" + to + page + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
