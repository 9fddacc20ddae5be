package org.essaim.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.DisconnectedClientHelper;

/** Makes a problem of whatever a filter throws, so that the container never has to. */
final class ProblemFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    ProblemFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Optional<ProblemDetail> unreadable = MalformedRequestFilter.in(request);
        if (unreadable.isPresent()) {
            problems.write(request, response, unreadable.get());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error thrown) {
            if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
                return;
            }
            answer(request, response, thrown);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown)
            throws IOException {
        ErrorResponse spoken = ErrorResponses.in(thrown).orElse(null);
        if (spoken != null) {
            spoken.getHeaders()
                    .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
            problems.write(request, response, spoken.getBody());
        } else if (InvalidValues.in(thrown).isPresent()) {
            problems.write(
                    request, response, DispatchProblems.wrong(InvalidValues.in(thrown).get()));
        } else {
            problems.write(
                    request, response, InternalErrors.report(request.getRequestURI(), thrown));
        }
    }
}
