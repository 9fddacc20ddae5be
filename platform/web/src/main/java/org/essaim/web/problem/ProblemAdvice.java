package org.essaim.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Makes a problem of whatever an operation throws, and of what Spring throws before it. */
@Order(Ordered.LOWEST_PRECEDENCE)
@RestControllerAdvice
class ProblemAdvice {

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown)
            throws IOException {
        problems.write(request, response, thrown);
    }
}
