package org.essaim.web.operation;

import module java.base;

import org.essaim.web.problem.KnownProblem;
import org.springframework.http.HttpStatus;

/** What was to be changed is no more what its caller had read; answered as 412, nothing is done. */
public final class ChangedMeanwhileException extends RuntimeException implements KnownProblem {

    private static final long serialVersionUID = 1L;

    private final String read;

    /**
     * @param read the path at which it is to be read again
     */
    public ChangedMeanwhileException(String read) {
        super("changed meanwhile: " + read);
        this.read = read;
    }

    @Override
    public Answer answer() {
        return new Answer(
                HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", Map.of("read", read));
    }
}
