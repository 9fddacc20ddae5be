package org.essaim.stream;

import java.time.Instant;

/**
 * How far one stream is ingested.
 *
 * @param position up to here everything is in this database
 * @param signedHead the furthest position that the stream's owner has signed
 * @param hash of the message at the position
 * @param watermark up to this business time everything was published; null where none was claimed
 * @param watermarkPosition the position that the watermark rests on
 * @param readToEndAt when, by business time, it was last read to its end with nothing missing and
 *     the broker answering; null if it never was
 * @param deadLetters messages in the dead letter queue
 * @param quarantined why nothing more is ingested, or null
 */
public record Subscription(
        String stream,
        long position,
        long signedHead,
        Hash hash,
        Instant watermark,
        long watermarkPosition,
        Instant readToEndAt,
        long deadLetters,
        String quarantined) {}
