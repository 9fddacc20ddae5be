package org.essaim.federation.stream;

import java.util.Objects;
import org.essaim.contract.message.v1.FederationMessage;

/**
 * A message and where it belongs.
 *
 * @param subject what it is about, such as the initiative: poison holds up only its own subject; or
 *     null
 * @param recipient the stream that it is addressed to, or null for everybody
 */
public record Publication(FederationMessage message, String subject, String recipient) {

    public Publication {
        Objects.requireNonNull(message, "message");
    }

    /** For the division that the message is about, and nobody else. */
    public static Publication toDivision(FederationMessage message, String subject) {
        return new Publication(message, subject, DivisionStream.of(message.division()));
    }

    /** For everybody who reads the stream. */
    public static Publication toAll(FederationMessage message, String subject) {
        return new Publication(message, subject, null);
    }
}
