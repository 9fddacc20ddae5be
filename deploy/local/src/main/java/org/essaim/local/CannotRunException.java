package org.essaim.local;

/**
 * Something on this machine or on the command line keeps the federation from running. The message
 * is the one line that is printed before the launcher exits with 1.
 */
public final class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRunException(String line) {
        super(line);
    }

    public CannotRunException(String line, Throwable cause) {
        super(line, cause);
    }
}
