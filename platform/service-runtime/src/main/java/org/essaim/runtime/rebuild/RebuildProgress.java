package org.essaim.runtime.rebuild;

import java.time.OffsetDateTime;

/**
 * How far a rebuild is.
 *
 * @param state RUNNING, DONE, FAILED, or STUCK: running, and not moved for a minute
 * @param handled events that it has gone through
 * @param total events that there were when it started; once it is done, those up to where the
 *     projection itself had come, which skips the last ones that are of no use to it
 * @param reason why it failed; the old tables are as they were
 */
public record RebuildProgress(
        String processor,
        String state,
        long handled,
        long total,
        OffsetDateTime startedAt,
        OffsetDateTime movedAt,
        String reason) {}
