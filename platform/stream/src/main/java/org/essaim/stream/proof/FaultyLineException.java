package org.essaim.stream.proof;

/** A line of an export that is not what any service writes; says what is wrong with it. */
final class FaultyLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultyLineException(String what) {
        super(what);
    }
}
