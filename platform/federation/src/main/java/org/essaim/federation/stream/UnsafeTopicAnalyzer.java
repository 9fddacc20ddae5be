package org.essaim.federation.stream;

import org.essaim.stream.relay.UnsafeTopicException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One clear line instead of a stack trace where the own topic would lose messages. */
public final class UnsafeTopicAnalyzer extends AbstractFailureAnalyzer<UnsafeTopicException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeTopicException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Create the topic again with one partition, cleanup.policy=delete, "
                        + "retention.ms=-1 and"
                        + " retention.bytes=-1; the journal is sent again.",
                cause);
    }
}
