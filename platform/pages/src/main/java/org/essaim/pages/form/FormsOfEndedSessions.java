package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.pages.login.ExpiredForms;
import org.essaim.pages.login.PageRequests;
import org.essaim.web.language.Sentences;
import org.essaim.web.problem.Problem;
import org.essaim.web.problem.ProblemWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A form that was sent after its session had ended, or from a tab of an earlier login: nothing is
 * carried out, and the person comes back to it, through a login where one is needed, with all that
 * they typed. A form from another site is refused.
 */
final class FormsOfEndedSessions implements ExpiredForms {

    private static final int MOST_KEPT = 32_000;

    private final ProblemWriter problems;
    private final MessageSource texts;
    private final LocaleResolver languages;

    FormsOfEndedSessions(ProblemWriter problems, MessageSource texts, LocaleResolver languages) {
        this.problems = problems;
        this.texts = texts;
        this.languages = languages;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        boolean person = !String.valueOf(request.getHeader("Accept")).contains("json");
        if (!ours || !person || !request.getRequestURI().equals("/do")) {
            problems.write(request, response, refused(request));
            return;
        }
        FormEntry entry = FormEntry.of(request.getParameterMap());
        String sentence = texts.getMessage("form.expired", null, languages.resolveLocale(request));
        Outcomes.refuse(
                request, new Refused(entry.form(), sentence, "", "", Map.of(), kept(entry)));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", onward(request, entry.from()));
    }

    /** What no form of ours takes is nobody's work, and is not stored for a stranger. */
    private static Map<String, List<String>> kept(FormEntry entry) {
        Map<String, List<String>> typed = entry.typed();
        int letters =
                typed.entrySet().stream()
                        .mapToInt(
                                field ->
                                        field.getKey().length()
                                                + String.join("", field.getValue()).length())
                        .sum();
        return letters > MOST_KEPT ? Map.of() : typed;
    }

    /** A form may not lead to another site, not even to log in: a page stands between. */
    private static String onward(HttpServletRequest request, String from) {
        if (isKnown()) {
            return from;
        }
        PageRequests.afterLogin(request.getSession(), from);
        return "/login?why=expired";
    }

    private ProblemDetail refused(HttpServletRequest request) {
        Sentences in = new Sentences(languages.resolveLocale(request));
        return isKnown()
                ? Problem.of(in, HttpStatus.FORBIDDEN, "form-expired", Map.of())
                : Problem.of(in, HttpStatus.UNAUTHORIZED, "no-token", Map.of());
    }

    /** The filter that asks this comes before the request knows its person. */
    private static boolean isKnown() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
