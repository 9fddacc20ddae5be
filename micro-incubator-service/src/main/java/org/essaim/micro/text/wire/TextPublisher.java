package org.essaim.micro.text.wire;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.text.domain.TextEvent;
import org.springframework.stereotype.Component;

/** Publishes redactions to everybody who may have a copy of the text (R100). */
@Component
public class TextPublisher implements Publisher<TextEvent> {

    private final DivisionId division;

    public TextPublisher(DivisionId division) {
        this.division = division;
    }

    /** It has no subject: no dead letter ever holds a redaction up. */
    @Override
    public Optional<Publication> publish(TextEvent event, Instant recordedAt) {
        return switch (event) {
            case TextEvent.Redacted redacted ->
                    Optional.of(
                            Publication.toAll(
                                    new TextRedacted(
                                            division,
                                            redacted.text(),
                                            redacted.redactedOn(),
                                            redacted.reason(),
                                            redacted.person()),
                                    null));
        };
    }
}
