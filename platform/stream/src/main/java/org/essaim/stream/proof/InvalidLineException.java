package org.essaim.stream.proof;

/** A line of an export that no service writes in this way, with what is wrong. */
final class InvalidLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidLineException(String what) {
        super(what);
    }
}
