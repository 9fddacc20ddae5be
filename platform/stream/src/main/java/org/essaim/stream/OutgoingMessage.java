package org.essaim.stream;

import module java.base;

/**
 * What a service publishes; the journal gives it a position and a hash.
 *
 * @param id minted once, by what happened; a resend keeps it
 * @param type stable name with a version
 * @param subject what it is about; what waits behind a dead letter shares its subject; or null
 * @param recipient the one stream that it is addressed to, or null for all
 * @param time when it was recorded; cut to microseconds, as the database keeps no more
 * @param data JSON
 * @param trace of which command it is a consequence, or null; no hash covers it
 */
public record OutgoingMessage(
        UUID id,
        String type,
        String subject,
        String recipient,
        Instant time,
        byte[] data,
        TraceParent trace) {

    public OutgoingMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /** One without a trace. */
    public OutgoingMessage(
            UUID id, String type, String subject, String recipient, Instant time, byte[] data) {
        this(id, type, subject, recipient, time, data, null);
    }
}
