package org.essaim.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.essaim.web.identity.PublicOperation;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what was turned away or broke outside of any operation. */
@RestController
class ErrorPages implements ErrorController {

    private final ProblemWriter problems;

    ErrorPages(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Whoever comes here without an error is told that there is nothing. */
    @PublicOperation
    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int code = status instanceof Integer known && known >= 400 ? known : 404;
        ProblemDetail problem =
                thrown instanceof Throwable fault
                        ? InternalErrors.report(String.valueOf(path), fault)
                        : DispatchProblems.of(HttpStatusCode.valueOf(code));
        if (path instanceof String text && text.startsWith("/")) {
            problem.setInstance(URI.create(ProblemWriter.printable(text)));
        }
        problems.write(request, response, problem);
    }
}
