package org.essaim.pages.frame;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.pages.login.PageRequests;
import org.essaim.web.problem.PageAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Shows people what is not there, not theirs, or broken; whoever is not known logs in first. */
final class ProblemPages implements PageAnswers {

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<PageFrame> frame;
    private final LocaleResolver languages;
    private final RequestCache asked;

    ProblemPages(
            ObjectProvider<ThymeleafViewResolver> views,
            ObjectProvider<PageFrame> frame,
            LocaleResolver languages,
            RequestCache asked) {
        this.views = views;
        this.frame = frame;
        this.languages = languages;
        this.asked = asked;
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return PageRequests.isPage(request) && accept != null && accept.contains("text/html")
                || PageRequests.isPart(request);
    }

    @Override
    public Locale language(HttpServletRequest request) {
        return languages.resolveLocale(request);
    }

    /** A part of a page cannot show a login: the whole page goes there. */
    @Override
    public void login(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PageRequests.isPart(request)) {
            response.setHeader("HX-Redirect", "/login/start");
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        asked.saveRequest(request, response);
        response.sendRedirect("/login/start");
    }

    @Override
    public void problem(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) {
        Locale language = language(request);
        Map<String, Object> model = new HashMap<>(frame.getObject().around(request, language));
        model.put("status", problem.getStatus());
        model.put("why", problem.getDetail());
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            views.getObject().resolveViewName("problem", language).render(model, request, response);
        } catch (Exception broken) {
            throw new IllegalStateException("a problem could not be shown", broken);
        }
    }
}
