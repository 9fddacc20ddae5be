package org.essaim.web.problem;

import module java.base;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.essaim.web.language.Languages;
import org.essaim.web.language.Sentences;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problems for what the container turns away before any filter sees it, such as a path that is
 * none; instead of its page, which names it and its version. The container makes one by name.
 */
public final class ContainerErrorReport extends ErrorReportValve {

    private static final JsonMapper PLAIN =
            JsonMapper.builder().addModule(ProblemJson.module()).build();

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        boolean done =
                response.getStatus() < 400
                        || response.getContentWritten() > 0
                        || !response.setErrorReported();
        AtomicBoolean possible = new AtomicBoolean(false);
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, possible);
        if (done || !possible.get()) {
            return;
        }
        Problems in = new Problems(new Sentences(Languages.of(request)));
        write(
                response,
                thrown == null || response.getStatus() < 500
                        ? in.of(HttpStatusCode.valueOf(response.getStatus()))
                        : in.of(thrown, request.getRequestURI()));
    }

    private static void write(Response response, ProblemDetail problem) {
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("utf-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            Writer body = response.getReporter();
            if (body != null) {
                body.write(PLAIN.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            response.setSuspended(true);
        }
    }
}
