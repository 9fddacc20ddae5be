package org.essaim.local.federation;

import module java.base;

/** A response with another status than the expected one. */
public final class UnexpectedStatusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    UnexpectedStatusException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Whether trying again cannot help. */
    boolean isFinal() {
        return status >= 400 && status < 500 && status != 404 && status != 409;
    }
}
