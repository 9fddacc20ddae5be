package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.pages.login.ExpiredForms;
import org.essaim.web.language.Sentences;
import org.essaim.web.problem.Problem;
import org.essaim.web.problem.ProblemWriter;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.LocaleResolver;

/**
 * A form that was sent after its session had ended, or from a tab of an earlier login: nothing is
 * carried out, and the person comes back to it, through a login where one is needed, with all that
 * they typed. A form from another site is refused.
 */
final class FormsOfEndedSessions implements ExpiredForms {

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
            Locale language = languages.resolveLocale(request);
            problems.write(
                    request,
                    response,
                    Problem.of(
                            new Sentences(language),
                            HttpStatus.FORBIDDEN,
                            "form-expired",
                            Map.of()));
            return;
        }
        FormEntry entry = FormEntry.of(request.getParameterMap());
        String sentence = texts.getMessage("form.expired", null, languages.resolveLocale(request));
        Outcomes.refuse(
                request, new Refused(entry.form(), sentence, "", "", Map.of(), entry.typed()));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", entry.from());
    }
}
