package org.essaim.web.operation;

import module java.base;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Asks operations of this service as a program would: with the same checks, the same refusals and
 * the same rights, those of whoever sent the request that is being answered.
 */
public final class InnerOperations {

    private final ObjectProvider<DispatcherServlet> servlet;

    public InnerOperations(ObjectProvider<DispatcherServlet> servlet) {
        this.servlet = servlet;
    }

    /** What is answered, whatever it is. */
    public OperationResponse ask(OperationRequest request, HttpServletResponse outer) {
        OperationResponse answer = new OperationResponse(outer);
        try {
            servlet.getObject().service(request, answer);
        } catch (ServletException | IOException broken) {
            throw new IllegalStateException("an operation could not be asked", broken);
        }
        return answer;
    }
}
