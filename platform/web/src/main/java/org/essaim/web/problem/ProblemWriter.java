package org.essaim.web.problem;

import module java.base;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which problems are answered, from filters, operations and error pages alike. */
public final class ProblemWriter {

    private final JsonMapper mapper;
    private final ObjectProvider<PageAnswers> pages;

    /**
     * @param pages that answer people, where the service has any
     */
    public ProblemWriter(JsonMapper mapper, ObjectProvider<PageAnswers> pages) {
        this.mapper = mapper;
        this.pages = pages;
    }

    /** Answers what was thrown, in the language that is asked for. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return;
        }
        Problems.headers(thrown)
                .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        write(request, response, problems(request).of(thrown, path(request)));
    }

    /** Answers where nothing but the status is known. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode code)
            throws IOException {
        write(request, response, problems(request).of(code));
    }

    /** Does nothing where the answer is on its way already: it cannot be taken back. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (problem.getInstance() == null) {
            problem.setInstance(uri(path(request)));
        }
        PageAnswers people = pages.getIfAvailable();
        if (people != null && people.isFor(request)) {
            people.problem(request, response, problem);
            return;
        }
        Locale language = Languages.of(request);
        byte[] body = mapper.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Lets a person log in; false where a program asks, which has to be answered. */
    public boolean login(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageAnswers people = pages.getIfAvailable();
        boolean person = people != null && people.isFor(request) && !response.isCommitted();
        if (person) {
            people.login(request, response);
        }
        return person;
    }

    private Problems problems(HttpServletRequest request) {
        PageAnswers people = pages.getIfAvailable();
        return new Problems(
                new Sentences(
                        people != null && people.isFor(request)
                                ? people.language(request)
                                : Languages.of(request)));
    }

    /** Without the query, in which people put what they should not. */
    private static String path(HttpServletRequest request) {
        Object turnedAway = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return turnedAway instanceof String path ? path : request.getRequestURI();
    }

    /** What no URI may hold is shown as an underscore. */
    private static URI uri(String path) {
        try {
            return new URI(new URI(path).toASCIIString());
        } catch (URISyntaxException broken) {
            return URI.create(path.replaceAll("[^/a-zA-Z0-9._~-]", "_"));
        }
    }
}
