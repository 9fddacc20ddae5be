package org.essaim.web.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Names the operations that stopped the start, instead of a stack trace. */
final class UnauthorizedOperationAnalyzer
        extends AbstractFailureAnalyzer<UnauthorizedOperationException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnauthorizedOperationException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put @Allowed({roles}), @Members or @PublicOperation next to each operation,"
                        + " and declare one bean Tenant.",
                cause);
    }
}
