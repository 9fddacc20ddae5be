package org.essaim.stream.relay;

/**
 * The own topic contains what the own journal does not: this database is older than what was
 * published from it, or another one publishes the same stream. Nothing is sent until an operator
 * decides, since the next message would be a fork to every reader of the others.
 */
final class JournalBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalBehindException(String message) {
        super(message);
    }
}
