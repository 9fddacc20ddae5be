package org.essaim.stream.relay;

/** A topic that would lose what is written to it; nothing is sent until an operator repairs it. */
public final class UnsafeTopicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnsafeTopicException(String message) {
        super(message);
    }
}
