package org.essaim.local.identity;

import module java.base;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.util.HtmlUtils;

/** One button for each demo person; a phone and no script are enough. */
final class LoginPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String STYLE = style();

    /**
     * Nothing but this page's own style. A form's target covers where it is redirected to, and that
     * is any program on this machine.
     */
    static final String CONTENT_SECURITY_POLICY =
            ("default-src 'none'; style-src 'sha256-%s'; form-action 'self' http://127.0.0.1:*;"
                            + " base-uri 'none'; frame-ancestors 'none'")
                    .formatted(digest(STYLE));

    private final transient List<DemoPerson> people;

    LoginPage(List<DemoPerson> people) {
        this.people = List.copyOf(people);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LoginText text = LoginText.accepting(request.getHeader("Accept-Language"));
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        LoginChoices choices = LoginChoices.of(people, scopes(request, response));
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Content-Language", text.language());
        response.getWriter().write(page(text, notice(text, request), csrf.getToken(), choices));
    }

    private static String scopes(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = new HttpSessionRequestCache().getRequest(request, response);
        String[] scopes = saved == null ? null : saved.getParameterValues("scope");
        return scopes == null ? "" : String.join(" ", scopes);
    }

    private static String page(LoginText text, String notice, String csrf, LoginChoices choices) {
        return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body><main>
        <h1>%2$s</h1>
        <p>%s</p>
        %s<form method="post" action="/login">
        <input type="hidden" name="_csrf" value="%s">
        %s%s</form>
        </main></body>
        </html>
        """
                .formatted(
                        text.language(),
                        text.of("title"),
                        STYLE,
                        text.of("lead"),
                        notice,
                        escaped(csrf),
                        places(text, choices.first()),
                        others(text, choices));
    }

    /** What just happened, for who did not come from a page or was not let in. */
    private static String notice(LoginText text, HttpServletRequest request) {
        if (request.getParameter("error") != null) {
            return "<p role=\"alert\">%s</p>\n".formatted(text.of("refused"));
        }
        return request.getRemoteUser() == null
                ? ""
                : "<p role=\"status\">%s</p>\n"
                        .formatted(escaped(text.of("current", request.getRemoteUser())));
    }

    private static String others(LoginText text, LoginChoices choices) {
        return choices.others().isEmpty()
                ? ""
                : "<details><summary>%s</summary>\n%s</details>\n"
                        .formatted(
                                text.of("others", choices.countOfOthers()),
                                places(text, choices.others()));
    }

    private static String places(LoginText text, List<LoginChoices.Place> places) {
        return places.stream().map(place -> place(text, place)).collect(Collectors.joining());
    }

    private static String place(LoginText text, LoginChoices.Place place) {
        return "<section><h2>%s</h2><ul>\n%s</ul></section>\n"
                .formatted(
                        escaped(text.place(place.division())),
                        place.people().stream()
                                .map(person -> button(text, person))
                                .collect(Collectors.joining()));
    }

    private static String button(LoginText text, DemoPerson person) {
        return "<li><button name=\"%s\" value=\"%s\">%s <small>%2$s</small></button></li>\n"
                .formatted(ChosenPerson.PARAMETER, escaped(person.login()), text.role(person));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String style() {
        try (InputStream file = LoginPage.class.getResourceAsStream("login.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String digest(String style) {
        return Base64.getEncoder().encodeToString(DigestUtils.sha256(style));
    }
}
