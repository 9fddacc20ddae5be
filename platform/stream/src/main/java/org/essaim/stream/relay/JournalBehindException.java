package org.essaim.stream.relay;

/**
 * The own topic says what the own journal does not: this database is older than what was told from
 * it, or another one speaks for the same stream. Nothing is sent before somebody decides, as the
 * next message would be a fork to everybody who heard the others.
 */
public final class JournalBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalBehindException(String message) {
        super(message);
    }
}
