package org.essaim.incubator.text.wire;

import java.time.Instant;
import java.util.Optional;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.text.domain.TextEvent;
import org.springframework.stereotype.Component;

/** Tells everybody who may keep a text of the centre that it is redacted (R100). */
@Component
class TextPublisher implements Publisher {

    @Override
    public Optional<Publication> publish(Object domainEvent, Instant recordedAt) {
        return domainEvent instanceof TextEvent event ? message(event) : Optional.empty();
    }

    /** It has no subject: nothing that is parked ever holds a redaction up. */
    private static Optional<Publication> message(TextEvent event) {
        return switch (event) {
            case TextEvent.Redacted redacted ->
                    Optional.of(
                            Publication.toAll(
                                    new TextRedacted(null, redacted.text(), redacted.redactedOn()),
                                    null));
        };
    }
}
