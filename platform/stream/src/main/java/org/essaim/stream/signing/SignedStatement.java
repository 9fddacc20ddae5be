package org.essaim.stream.signing;

import java.time.Instant;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.chain.HashedBytes;

/**
 * What is signed. Each kind begins with its own name, so that the signature of one is never valid
 * for another.
 */
public final class SignedStatement {

    private SignedStatement() {}

    /** The journal of this stream has this hash at that position, and so all before it. */
    public static byte[] head(String stream, Journal.Head head) {
        return new HashedBytes()
                .text("essaim head v1")
                .text(stream)
                .number(head.position())
                .hash(head.hash())
                .toByteArray();
    }

    /** The owner of this stream sent this at that time. */
    public static byte[] control(String stream, String type, String id, Instant at, byte[] data) {
        return new HashedBytes()
                .text("essaim control v1")
                .text(stream)
                .text(type)
                .text(id)
                .time(at)
                .hash(Hash.of(data))
                .toByteArray();
    }
}
