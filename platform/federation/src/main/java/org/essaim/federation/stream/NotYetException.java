package org.essaim.federation.stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Something that was waited for has not come in time; the same call may succeed later. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public final class NotYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYetException(String message) {
        super(message);
    }
}
