package org.essaim.federation.stream;

import static org.essaim.federation.stream.DivisionStream.CENTRE;

import java.util.Optional;
import org.essaim.contract.message.v1.CentreMessage;
import org.essaim.contract.message.v1.DivisionMessage;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.TextRedacted;

/**
 * Who may publish what: the centre's decisions come from the centre's stream, and a division
 * publishes about itself alone, whatever stands in its messages.
 */
final class PublisherCheck {

    private PublisherCheck() {}

    /** Why the stream may not publish this; empty if it may. */
    static Optional<String> problem(String stream, FederationMessage message) {
        String publisher = publisher(message);
        return stream.equals(publisher)
                ? Optional.empty()
                : Optional.of("only %s publishes this, not %s".formatted(publisher, stream));
    }

    private static String publisher(FederationMessage message) {
        return switch (message) {
            case CentreMessage _ -> CENTRE;
            case DivisionMessage own -> DivisionStream.of(own.division());
            case TextRedacted redacted ->
                    redacted.division() == null ? CENTRE : DivisionStream.of(redacted.division());
        };
    }
}
