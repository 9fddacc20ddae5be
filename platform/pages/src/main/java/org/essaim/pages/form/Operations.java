package org.essaim.pages.form;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.operation.InnerOperations;
import org.essaim.web.operation.OperationRequest;
import org.essaim.web.operation.OperationResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks an operation of this service as a program would: with the same checks, the same refusals and
 * the same rights, those of whoever is logged in at the page.
 */
final class Operations {

    private final InnerOperations operations;
    private final JsonMapper json = JsonMapper.shared();

    Operations(InnerOperations operations) {
        this.operations = operations;
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
        byte[] file = FormParameters.file(page);
        byte[] body =
                file != null
                        ? file
                        : entry.method().equals("DELETE")
                                ? new byte[0]
                                : json.writeValueAsBytes(entry.body());
        OperationRequest request =
                new OperationRequest(page, entry.method(), entry.path(), body, entry.key())
                        .in(language);
        OperationResponse answer =
                operations.ask(file == null ? request : request.withFile(entry.beside()), response);
        byte[] answered = answer.body();
        return new Answer(
                answer.getStatus(),
                answered.length == 0 ? MissingNode.getInstance() : json.readTree(answered));
    }

    /**
     * A file that an operation gives, as it gives it.
     *
     * @param path of the operation, encoded
     */
    OperationResponse read(HttpServletRequest page, HttpServletResponse response, String path) {
        return operations.ask(
                new OperationRequest(page, "GET", path, new byte[0], null).anything(), response);
    }
}
