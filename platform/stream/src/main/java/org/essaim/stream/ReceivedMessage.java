package org.essaim.stream;

import java.time.Instant;
import java.util.UUID;

/**
 * What was heard from another service, checked against its chain.
 *
 * @param stream who told it
 * @param position from 1, without gaps; its identity together with the stream
 * @param subject or null
 * @param time when the teller recorded it
 * @param trace of which command it is a consequence, if the teller said so, or null
 */
public record ReceivedMessage(
        String stream,
        long position,
        UUID id,
        String type,
        String subject,
        Instant time,
        byte[] data,
        TraceParent trace) {

    /** One of which nobody knows the command. */
    public ReceivedMessage(
            String stream,
            long position,
            UUID id,
            String type,
            String subject,
            Instant time,
            byte[] data) {
        this(stream, position, id, type, subject, time, data, null);
    }
}
