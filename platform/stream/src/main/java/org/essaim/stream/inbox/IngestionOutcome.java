package org.essaim.stream.inbox;

import java.util.List;
import org.essaim.stream.wire.ControlRecord.ReplayRequest;

/**
 * What is left to do once a batch is committed.
 *
 * @param missingFrom the first position to request again, or 0
 * @param requests what others request of the own stream
 * @param quarantined true if the stream is not read further
 * @param advanced true if messages were accepted, which the stream's owner waits to hear
 */
record IngestionOutcome(
        long missingFrom, List<ReplayRequest> requests, boolean quarantined, boolean advanced) {}
