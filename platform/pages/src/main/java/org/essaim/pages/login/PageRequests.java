package org.essaim.pages.login;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Which requests are of people at pages, and not of programs. */
public final class PageRequests {

    /** What programs and operators ask for, and what the container answers itself. */
    private static final List<String> OF_PROGRAMS =
            List.of("/api/", "/actuator", "/v3/api-docs", "/error");

    private static final String AFTER_LOGIN = "essaim.after-login";

    private PageRequests() {}

    /** Everything that is not for programs; a script of a page is as much a person as a link is. */
    public static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return OF_PROGRAMS.stream().noneMatch(path::startsWith);
    }

    /** Whether it asks for a part of a page that is already shown. */
    public static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** After the login one comes back to a whole page, and to nothing that was sent. */
    static boolean canBeReturnedTo(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && !isPart(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    /** The page that was asked for before the login, or the first one; never another site's. */
    static String askedBefore(
            RequestCache cache, HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        HttpSession session = request.getSession();
        if (session.getAttribute(AFTER_LOGIN) instanceof String page) {
            session.removeAttribute(AFTER_LOGIN);
            return local(page);
        }
        if (saved == null) {
            return "/";
        }
        URI asked = URI.create(saved.getRedirectUrl());
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return local(asked.getRawPath() + query);
    }

    /** The page to come to after the next login of this session. */
    public static void afterLogin(HttpSession session, String page) {
        session.setAttribute(AFTER_LOGIN, page);
    }

    /** That address where it is a path of this service, else the first page. */
    public static String local(String address) {
        return address != null && address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? address : "/";
    }
}
