package org.essaim.stream.signing;

/** A key that can neither sign nor verify; a service does not start with it. */
public final class InvalidKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidKeyException(String message) {
        super(message);
    }
}
