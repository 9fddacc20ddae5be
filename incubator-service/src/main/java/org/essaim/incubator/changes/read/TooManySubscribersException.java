package org.essaim.incubator.changes.read;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no room for one more who listens; lists can be asked as ever. */
@ResponseStatus(
        code = HttpStatus.SERVICE_UNAVAILABLE,
        reason = "Too many listen already; ask the lists themselves with their ETag")
class TooManySubscribersException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
