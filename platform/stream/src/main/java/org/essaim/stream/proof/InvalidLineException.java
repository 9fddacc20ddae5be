package org.essaim.stream.proof;

/** A line of an export that is not what any service writes; says what is wrong with it. */
final class InvalidLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidLineException(String what) {
        super(what);
    }
}
