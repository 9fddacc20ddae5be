package org.essaim.micro.text.wire;

import java.util.Optional;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.node.stream.Publishable;
import org.springframework.stereotype.Component;

/** Tells everybody who may keep a text of this division that it is redacted (R100). */
@Component
public class TextPublication {

    private final DivisionId division;

    public TextPublication(DivisionId division) {
        this.division = division;
    }

    /** It has no subject: nothing that is parked ever holds a redaction up. */
    public Optional<Publishable> publish(TextEvent event) {
        return switch (event) {
            case TextEvent.Redacted redacted ->
                    Optional.of(
                            Publishable.toAll(
                                    new TextRedacted(
                                            division, redacted.text(), redacted.redactedOn()),
                                    null));
        };
    }
}
