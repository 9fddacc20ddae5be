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
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problems for what the container turns away before any filter sees it, such as a path that is
 * none; instead of its page, which names it and its version. Who has a browser gets a page, as far
 * as one can be made there. The container makes one by name.
 */
public final class ContainerErrorReport extends ErrorReportValve {

    private static final JsonMapper PLAIN =
            JsonMapper.builder().addModule(ProblemJson.module()).build();

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%1$s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s</title><link rel="stylesheet" href="/assets/look.css"></head>
            <body><main><h1>%2$s</h1><p>%3$s</p><p><a href="/">Essaim</a></p></main></body></html>
            """;

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
        Locale language = Languages.of(request);
        Problems in = new Problems(new Sentences(language));
        ProblemDetail problem =
                thrown == null || response.getStatus() < 500
                        ? in.of(HttpStatusCode.valueOf(response.getStatus()))
                        : in.of(thrown, request.getRequestURI());
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            write(response, MediaType.TEXT_HTML_VALUE, page(problem, language));
        } else {
            write(
                    response,
                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    PLAIN.writeValueAsString(problem));
        }
    }

    private static String page(ProblemDetail problem, Locale language) {
        return PAGE.formatted(
                language.getLanguage(),
                HtmlUtils.htmlEscape(String.valueOf(problem.getTitle()), UTF_8),
                HtmlUtils.htmlEscape(String.valueOf(problem.getDetail()), UTF_8));
    }

    private static void write(Response response, String type, String text) {
        try {
            response.setContentType(type);
            response.setCharacterEncoding("utf-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            Writer body = response.getReporter();
            if (body != null) {
                body.write(text);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            response.setSuspended(true);
        }
    }
}
