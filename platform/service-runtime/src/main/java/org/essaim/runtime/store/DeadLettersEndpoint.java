package org.essaim.runtime.store;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * What an operator asks when something waits, at {@code /actuator/dead-letters}, and how it is
 * tried again: {@code POST {"processor": …, "subject": …}}.
 */
@Endpoint(id = "deadletters")
public class DeadLettersEndpoint {

    private final Processors processors;

    DeadLettersEndpoint(Processors processors) {
        this.processors = processors;
    }

    /**
     * @param handled how many of the subject's events went through
     * @param waiting what still waits, of all subjects
     */
    public record Retried(int handled, List<DeadLetterSequence> waiting) {}

    @ReadOperation
    public List<DeadLetterSequence> deadLetters() {
        return processors.deadLetters();
    }

    @WriteOperation
    public Retried retry(String processor, String subject) {
        return new Retried(processors.retry(processor, subject), processors.deadLetters());
    }
}
