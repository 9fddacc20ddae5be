package org.essaim.stream;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What came over topics and was not believed: all of it counted, some of it kept as evidence. */
public interface RejectedRecords {

    /**
     * One that was kept.
     *
     * @param offset where it stood on the topic
     * @param reason {@link RejectionReason#word()}
     * @param headers JSON: names and values, the values in base64
     * @param data the first part of it, base64; null where it had none
     * @param dataSize bytes that it had
     */
    record Evidence(
            String stream,
            long offset,
            String reason,
            String detail,
            String headers,
            String data,
            int dataSize,
            Instant rejectedAt) {}

    /** How many of this stream were refused, by {@link RejectionReason#word()}. */
    Map<String, Long> counts(String stream);

    /** How many of this stream are kept. */
    int kept(String stream);

    /**
     * What is kept of this stream, the oldest first.
     *
     * @param most at least 1
     */
    List<Evidence> evidence(String stream, int most);

    /**
     * Throws the evidence of this stream away, so that there is room for new; counts stay.
     *
     * @return how many were thrown away
     */
    int forget(String stream);
}
