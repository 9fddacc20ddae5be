package org.essaim.reporting.whatif.read;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many simulations wait already; the same one passes a little later. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(Throwable cause) {
        super("too many simulations wait already", cause);
    }
}
