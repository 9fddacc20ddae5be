package org.essaim.stream.inbox;

import java.time.Instant;
import org.essaim.stream.RejectionReason;

/**
 * A rejected record that was kept.
 *
 * @param offset its offset on the topic
 * @param reason {@link RejectionReason#word()}
 * @param headers JSON: names and values, the values in base64
 * @param data the first part of it, base64; null where it had none
 * @param dataSize bytes that it had
 */
public record RejectionEvidence(
        String stream,
        long offset,
        String reason,
        String detail,
        String headers,
        String data,
        int dataSize,
        Instant rejectedAt) {}
