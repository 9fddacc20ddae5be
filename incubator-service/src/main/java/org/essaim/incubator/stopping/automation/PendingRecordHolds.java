package org.essaim.incubator.stopping.automation;

import java.util.HashSet;
import java.util.Set;
import org.essaim.federation.stream.EventStoreConsumer;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.DeadLetter;
import org.essaim.stream.DeadLetterQueue;
import org.springframework.stereotype.Component;

/** Whose file is known to lack a record, because it is parked somewhere (R64). */
@Component
class PendingRecordHolds {

    private final DeadLetterQueue deadLetters;
    private final Processors processors;

    PendingRecordHolds(DeadLetterQueue deadLetters, Processors processors) {
        this.deadLetters = deadLetters;
        this.processors = processors;
    }

    /**
     * {@code <stream>/<initiative>}, {@code <stream>/<division>}, or {@code stream:<id>}: a parked
     * record that names nobody may be about anybody of its division.
     */
    Set<String> subjects() {
        Set<String> held = new HashSet<>(processors.deadLetterSubjects());
        for (DeadLetter parked : deadLetters.all()) {
            String stream = parked.message().stream();
            String subject = parked.message().subject();
            held.add(
                    subject == null
                            ? "stream:" + stream
                            : EventStoreConsumer.subjectOf(stream, subject));
        }
        return held;
    }
}
