package org.essaim.incubator.stopping.automation;

import module java.base;

import org.essaim.federation.stream.EventStoreConsumer;
import org.essaim.runtime.store.Processors;
import org.essaim.stream.DeadLetterQueue;
import org.essaim.stream.DeadLetterQueue.DeadLetter;
import org.springframework.stereotype.Component;

/** Of whom a record is known to be missing, because it is a dead letter (R64). */
@Component
class DeadLetterHolds {

    private final DeadLetterQueue deadLetters;
    private final Processors processors;

    DeadLetterHolds(DeadLetterQueue deadLetters, Processors processors) {
        this.deadLetters = deadLetters;
        this.processors = processors;
    }

    /**
     * {@code <stream>/<initiative>}, {@code <stream>/<division>}, or {@code stream:<id>}: a dead
     * letter that names nobody may be about anybody of its division.
     */
    Set<String> subjects() {
        Set<String> held = new HashSet<>(processors.deadLetterSubjects());
        for (DeadLetter letter : deadLetters.all()) {
            String stream = letter.message().stream();
            String subject = letter.message().subject();
            held.add(
                    subject == null
                            ? "stream:" + stream
                            : EventStoreConsumer.subjectOf(stream, subject));
        }
        return held;
    }
}
