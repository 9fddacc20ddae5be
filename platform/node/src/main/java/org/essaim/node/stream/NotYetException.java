package org.essaim.node.stream;

/** Something that was waited for has not come in time; the same call may succeed later. */
public final class NotYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYetException(String message) {
        super(message);
    }
}
