package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks an operation of this service as a program would: with the same checks, the same refusals and
 * the same rights, those of whoever is logged in at the page.
 */
final class Operations {

    private final ObjectProvider<DispatcherServlet> servlet;
    private final JsonMapper json = JsonMapper.shared();

    Operations(ObjectProvider<DispatcherServlet> servlet) {
        this.servlet = servlet;
    }

    /**
     * What was answered.
     *
     * @param body what was made, or a problem; missing where there is none
     */
    record Answer(int status, JsonNode body) {
        boolean isDone() {
            return status < 300;
        }
    }

    /**
     * @param page in whose name and language it is asked
     */
    Answer ask(
            HttpServletRequest page,
            HttpServletResponse response,
            FormEntry entry,
            Locale language) {
        byte[] body =
                entry.method().equals("DELETE")
                        ? new byte[0]
                        : json.writeValueAsBytes(entry.body());
        OperationResponse answer = new OperationResponse(response);
        try {
            servlet.getObject()
                    .service(
                            new OperationRequest(
                                            page, entry.method(), entry.path(), body, entry.key())
                                    .in(language),
                            answer);
        } catch (ServletException | IOException broken) {
            throw new IllegalStateException("an operation could not be asked", broken);
        }
        byte[] answered = answer.body();
        return new Answer(
                answer.getStatus(),
                answered.length == 0 ? MissingNode.getInstance() : json.readTree(answered));
    }
}
