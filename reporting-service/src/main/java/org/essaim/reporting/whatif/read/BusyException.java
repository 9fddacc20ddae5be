package org.essaim.reporting.whatif.read;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too many questions wait already; the same one passes a little later. */
@ResponseStatus(
        code = HttpStatus.SERVICE_UNAVAILABLE,
        reason = "too many questions wait already; ask again in a minute")
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(Throwable cause) {
        super("too many questions wait already", cause);
    }
}
