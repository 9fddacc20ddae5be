package org.essaim.local;

/**
 * Something on this machine, or in what was asked, keeps the federation from running. Its message
 * is the one clear line that is printed before the launcher exits with 1.
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
