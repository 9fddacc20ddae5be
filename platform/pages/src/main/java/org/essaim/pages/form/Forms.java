package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.pages.PageController;
import org.essaim.runtime.store.Freshness;
import org.essaim.web.identity.AnyLogin;
import org.essaim.web.limits.TakesFile;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where every form of every page is sent. */
@PageController
class Forms {

    /** Where forms with a file are sent, which are larger than others. */
    static final String WITH_FILE = "/do/file";

    private final Operations operations;
    private final Freshness freshness;
    private final MessageSource texts;

    Forms(Operations operations, Freshness freshness, MessageSource texts) {
        this.operations = operations;
        this.freshness = freshness;
        this.texts = texts;
    }

    /**
     * Asks the operation that the form names ({@link FormEntry}). A person is sent on to the page
     * that follows as soon as it can show what was done, or back to the form with the refusal; a
     * script that asks for JSON gets what the operation answered, with what a page says of each
     * wrong field.
     */
    @AnyLogin
    @PostMapping("/do")
    void send(HttpServletRequest request, HttpServletResponse response, Locale language)
            throws IOException {
        FormEntry entry = FormEntry.of(request.getParameterMap());
        Operations.Answer answer = operations.ask(request, response, entry, language);
        if (String.valueOf(request.getHeader("Accept")).contains("json")) {
            for (JsonNode error : answer.body().path("errors")) {
                ((ObjectNode) error).put("detail", words(error, language));
            }
            response.setStatus(answer.status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter()
                    .write(answer.body().isMissingNode() ? "{}" : answer.body().toString());
            return;
        }
        if (answer.isDone()) {
            Outcomes.say(request, entry.said());
            Outcomes.show(request, answer.body().path(entry.shown()));
            if (!freshness.await()) {
                Outcomes.sayLate(request);
            }
            redirect(response, entry.then(name -> text(answer.body().path(name))));
        } else {
            Outcomes.refuse(
                    request, Refused.of(entry, answer.body(), error -> words(error, language)));
            redirect(response, entry.from());
        }
    }

    /** The same with a file, which is the whole body that the operation gets (R17). */
    @AnyLogin
    @TakesFile(MediaType.MULTIPART_FORM_DATA_VALUE)
    @PostMapping(WITH_FILE)
    void sendFile(HttpServletRequest request, HttpServletResponse response, Locale language)
            throws IOException {
        send(request, response, language);
    }

    /** Beside a field nobody needs the name that programs have for it. */
    private String words(JsonNode error, Locale language) {
        Object[] facts = {
            error.path("value").asLong(error.path("min").asLong()), error.path("max").asLong()
        };
        return texts.getMessage(
                "form.error." + error.path("code").asString(""),
                facts,
                error.path("detail").asString(""),
                language);
    }

    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }

    private static String text(JsonNode member) {
        return member.asString("-");
    }
}
