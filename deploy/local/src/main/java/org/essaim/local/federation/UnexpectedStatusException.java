package org.essaim.local.federation;

import module java.base;

import java.net.http.HttpResponse;

/** A response with another status than the expected one. */
public final class UnexpectedStatusException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private UnexpectedStatusException(int status, String message) {
        super(message);
        this.status = status;
    }

    static UnexpectedStatusException of(URI address, HttpResponse<String> answer) {
        String firstLine = answer.body().strip().lines().findFirst().orElse("");
        return new UnexpectedStatusException(
                answer.statusCode(),
                "%s answered %d: %s".formatted(address, answer.statusCode(), firstLine));
    }

    /** Whether trying again cannot help. */
    boolean isFinal() {
        return status >= 400 && status < 500 && status != 404 && status != 409;
    }
}
