package org.essaim.web.identity;

import java.util.List;

/** A service has operations that do not say who may call them, so it does not start. */
public class UnauthorizedOperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param complaints one sentence an operation
     */
    public UnauthorizedOperationException(List<String> complaints) {
        super(String.join("\n", complaints));
    }
}
