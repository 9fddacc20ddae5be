package org.essaim.local.identity;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a browser goes after the logout that a program asked for: back to the front page of a
 * program on this machine or its page of who is logged out, whatever its port; the login page where
 * it asked for something else.
 */
final class LogoutTarget {

    private static final Pattern FRONT_PAGE =
            Pattern.compile("http://127\\.0\\.0\\.1(:\\d{1,5})?(/|/login)?");

    private LogoutTarget() {}

    static String of(HttpServletRequest request) {
        String asked = request.getParameter("post_logout_redirect_uri");
        String client = request.getParameter("client_id");
        boolean known = client == null || client.equals(DemoClients.FOR_PAGES);
        if (asked == null || !known || !FRONT_PAGE.matcher(asked).matches()) {
            return "/login";
        }
        String state = request.getParameter("state");
        return state == null
                ? asked
                : UriComponentsBuilder.fromUriString(asked)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(state)
                        .toUriString();
    }
}
