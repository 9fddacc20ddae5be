package org.essaim.reporting.facts.read;

import java.time.Instant;

/** The last of a stream's facts by each of its measures. */
record StreamEnd(String stream, long position, Instant knownAt, long seq) {

    /** The further of both, in the place of this one. */
    StreamEnd further(StreamEnd other) {
        return new StreamEnd(
                stream,
                Math.max(position, other.position),
                knownAt.isAfter(other.knownAt) ? knownAt : other.knownAt,
                Math.max(seq, other.seq));
    }
}
