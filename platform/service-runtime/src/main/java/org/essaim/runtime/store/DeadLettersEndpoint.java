package org.essaim.runtime.store;

import java.util.List;
import org.essaim.runtime.store.Processors.ParkedSubject;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * What an operator asks when something waits, at {@code /actuator/parked}, and how it is tried
 * again: {@code POST {"processor": …, "subject": …}}.
 */
@Endpoint(id = "parked")
public class DeadLettersEndpoint {

    private final Processors processors;

    DeadLettersEndpoint(Processors processors) {
        this.processors = processors;
    }

    /**
     * @param handled how many of the subject's events went through
     * @param waiting what still waits, of all subjects
     */
    public record Retried(int handled, List<ParkedSubject> waiting) {}

    @ReadOperation
    public List<ParkedSubject> parked() {
        return processors.parked();
    }

    @WriteOperation
    public Retried retry(String processor, String subject) {
        return new Retried(processors.retry(processor, subject), processors.parked());
    }
}
