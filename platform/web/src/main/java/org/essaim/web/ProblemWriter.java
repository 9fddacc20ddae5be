package org.essaim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is asked: in filters and on error pages. */
public final class ProblemWriter {

    private final JsonMapper mapper;

    ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper.rebuild().addModule(ProblemJson.module()).build();
    }

    /** Does nothing where the answer is on its way already: it cannot be taken back. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (problem.getInstance() == null) {
            problem.setInstance(path(request));
        }
        byte[] body = mapper.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Without the query, in which people put what they should not. */
    private static URI path(HttpServletRequest request) {
        return URI.create(printable(request.getRequestURI()));
    }

    /** What no URI may hold is shown as an underscore. */
    static String printable(String path) {
        try {
            return new URI(path).toASCIIString();
        } catch (URISyntaxException broken) {
            return path.replaceAll("[^/a-zA-Z0-9._~-]", "_");
        }
    }
}
