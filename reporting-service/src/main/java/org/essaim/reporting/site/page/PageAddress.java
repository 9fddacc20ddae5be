package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one address under which a page is cited, shared and found by search engines: whole, and
 * without what changes nothing on it.
 *
 * @param origin such as {@code https://chiffres.example.org}
 * @param page where a reader is, without what the page does not know or would take anyway
 */
public record PageAddress(String origin, PageContext page) {

    static PageAddress of(HttpServletRequest request, SiteProperties site, PageContext context) {
        Map<String, String> own = new TreeMap<>();
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof HandlerMethod shown) {
            known(shown)
                    .forEach(
                            (name, usual) -> {
                                String value = context.parameters().getOrDefault(name, "");
                                if (!value.isBlank() && !value.equals(usual)) {
                                    own.put(name, value);
                                }
                            });
        }
        return new PageAddress(
                origin(request, site),
                new PageContext(
                        context.language(),
                        context.path(),
                        own,
                        context.asOf(),
                        context.today(),
                        context.head(),
                        context.streams()));
    }

    /** Where the site is, without a slash at the end. */
    static String origin(HttpServletRequest request, SiteProperties site) {
        if (site.address() != null) {
            return StringUtils.trimTrailingCharacter(site.address().toString(), '/');
        }
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.length() - request.getRequestURI().length());
    }

    /**
     * What descriptions are found by: {@code about.money}, and {@code about.entries.one} of one.
     */
    public String about() {
        String[] steps = page.path().split("/");
        return "about."
                + (steps.length < 2 ? "overview" : steps[1] + (steps.length > 2 ? ".one" : ""));
    }

    public String canonical() {
        return in(page.language());
    }

    /** The same page in another language. */
    public String in(String language) {
        return origin + page.in(language);
    }

    /**
     * Whole, for who is elsewhere.
     *
     * @param path from the root on
     */
    public String whole(String path) {
        return origin + path;
    }

    /** What each of its parameters is where it is not given. */
    private static Map<String, String> known(HandlerMethod shown) {
        Map<String, String> usual = new TreeMap<>();
        for (MethodParameter parameter : shown.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                String name =
                        declared.name().isEmpty() ? parameter.getParameterName() : declared.name();
                usual.put(name, declared.defaultValue());
            }
        }
        return usual;
    }
}
