package org.essaim.incubator.text.wire;

import module java.base;

import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.text.domain.TextEvent;
import org.springframework.stereotype.Component;

/** Publishes to all who may keep a text of the centre that it is redacted (R100). */
@Component
class TextPublisher implements Publisher<TextEvent> {

    /** It has no subject: no dead letter ever holds a redaction up. */
    @Override
    public Optional<Publication> publish(TextEvent event, Instant recordedAt) {
        return switch (event) {
            case TextEvent.Redacted redacted ->
                    Optional.of(
                            Publication.toAll(
                                    new TextRedacted(
                                            null,
                                            redacted.text(),
                                            redacted.redactedOn(),
                                            redacted.reason(),
                                            redacted.person()),
                                    null));
        };
    }
}
