package org.essaim.stream.relay;

/** The own topic cannot be read now; nothing was changed. */
public final class TopicUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicUnreadableException(Exception cause) {
        super("the own topic cannot be read now: " + cause.getMessage(), cause);
    }
}
