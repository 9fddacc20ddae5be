package org.essaim.reporting.site.page;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.essaim.web.language.Sentences;
import org.essaim.web.problem.PageAnswers;
import org.essaim.web.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * Shows people on a page what they asked for in vain, wherever that was found out: what was wrong,
 * and what to do. Nothing is asked of the database for it, which may be what is broken.
 */
@Component
final class SiteProblems implements PageAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SiteProblems.class);

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    /** Of these only programs can make something: the page says it in words of its own. */
    private static final Set<String> FOR_PROGRAMS =
            Set.of("not-here", "no-token", "database-away", "later", "unserved");

    private final ObjectProvider<ViewResolver> views;
    private final ObjectProvider<PageLayout> layout;
    private final LocaleResolver languages;

    SiteProblems(
            @Qualifier("thymeleafViewResolver") ObjectProvider<ViewResolver> views,
            ObjectProvider<PageLayout> layout,
            LocaleResolver languages) {
        this.views = views;
        this.layout = layout;
        this.languages = languages;
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        return Readers.isPerson(request);
    }

    @Override
    public Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    /** Nobody logs in here: what is not public is not shown. */
    @Override
    public void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(
                request,
                response,
                Problem.of(
                        new Sentences(language(request)),
                        HttpStatus.UNAUTHORIZED,
                        "no-token",
                        Map.of()));
    }

    @Override
    public void problem(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        Locale language = language(request);
        Map<String, Object> model =
                new HashMap<>(layout.getObject().withoutFacts(request, language));
        model.put("wrong", ProblemKind.of(problem.getStatus()));
        model.put("why", isForPrograms(problem) ? null : problem.getDetail());
        model.put("asked", request.getMethod().equals("GET") ? Readers.asked(request) : null);
        // Outside of the dispatcher nobody else says in which language a view is.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, languages);
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(HTML);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        }
        try {
            views.getObject()
                    .resolveViewName("problem", language)
                    .render(model, request, new AlwaysHtml(response));
        } catch (Exception broken) {
            LOG.error("a problem could not be shown", broken);
            plain(response, problem, language);
        }
    }

    /** Where the page itself is what is broken. */
    private static void plain(HttpServletResponse response, ProblemDetail problem, Locale language)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.getWriter()
                .write(
                        "<!DOCTYPE html><html lang=\"%1$s\"><title>%2$s</title><h1>%2$s</h1>"
                                .formatted(
                                        language.getLanguage(),
                                        HtmlUtils.htmlEscape(
                                                String.valueOf(problem.getTitle()),
                                                StandardCharsets.UTF_8.name())));
    }

    private static boolean isForPrograms(ProblemDetail problem) {
        Map<String, Object> members = problem.getProperties();
        return members != null && FOR_PROGRAMS.contains(members.get("code"));
    }

    /** A view takes its type from the end of the address, which here may be that of any file. */
    private static final class AlwaysHtml extends HttpServletResponseWrapper {

        AlwaysHtml(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentType(String type) {
            super.setContentType(HTML);
        }
    }
}
