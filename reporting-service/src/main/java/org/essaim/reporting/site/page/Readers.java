package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells whether a person reads what is answered, or a program. */
final class Readers {

    private static final Pattern PAGE = Pattern.compile("/|/(fr|en)(/[^.]*)?");

    private Readers() {}

    /**
     * A person, who takes pages rather than JSON; where pages are, so is whoever does not say.
     * Wherever that is: an address that is none is mistyped by people.
     */
    static boolean isPerson(HttpServletRequest request) {
        List<MediaType> accepted = accepted(request);
        OptionalDouble page =
                quality(accepted, each -> each.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        OptionalDouble json = quality(accepted, each -> each.getSubtype().matches("(.*\\+)?json"));
        if (page.isPresent() && page.getAsDouble() > 0) {
            return page.getAsDouble() >= json.orElse(0);
        }
        boolean anything =
                accepted.isEmpty()
                        || accepted.stream().anyMatch(each -> each.includes(MediaType.TEXT_HTML));
        return page.isEmpty()
                && json.isEmpty()
                && anything
                && PAGE.matcher(path(request)).matches();
    }

    /** What was asked for, where the container asks again for its error page too. */
    static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    /** The same with its query, for a link; null where it would lead to another site. */
    static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = path(request);
        return path.startsWith("//") ? null : query == null ? path : path + "?" + query;
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(
                    Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        } catch (InvalidMediaTypeException unreadable) {
            return List.of(MediaType.APPLICATION_JSON);
        }
    }

    private static OptionalDouble quality(List<MediaType> accepted, Predicate<MediaType> type) {
        return accepted.stream().filter(type).mapToDouble(MediaType::getQualityValue).max();
    }
}
