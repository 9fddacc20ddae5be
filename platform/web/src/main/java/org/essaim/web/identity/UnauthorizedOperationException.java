package org.essaim.web.identity;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A service has operations that do not say who may call them, so it does not start. */
public class UnauthorizedOperationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param complaints one sentence an operation
     */
    public UnauthorizedOperationException(List<String> complaints) {
        super(String.join("\n", complaints));
    }

    /** Names the operations that stopped the start, instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<UnauthorizedOperationException> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, UnauthorizedOperationException cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Put @Allowed({roles}), @Members or @PublicOperation next to each operation,"
                            + " and declare one bean Tenant.",
                    cause);
        }
    }
}
