package org.essaim.reporting.whatif.read;

import java.util.Map;
import org.essaim.web.problem.KnownProblem;
import org.springframework.http.HttpStatus;

/** Too many simulations wait already; the same one passes a little later. */
public class BusyException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;

    BusyException(Throwable cause) {
        super("too many simulations wait already", cause);
    }

    @Override
    public Answer answer() {
        return new Answer(HttpStatus.SERVICE_UNAVAILABLE, "later", Map.of());
    }
}
