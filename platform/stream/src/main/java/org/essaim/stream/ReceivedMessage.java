package org.essaim.stream;

import module java.base;

/**
 * What was received from another service, verified against its chain.
 *
 * @param stream who published it
 * @param position from 1, without gaps; its identity together with the stream
 * @param subject or null
 * @param time when the publisher recorded it
 * @param trace of which command it is a consequence, or null
 */
public record ReceivedMessage(
        String stream,
        long position,
        UUID id,
        String type,
        String subject,
        Instant time,
        byte[] data,
        TraceParent trace) {}
