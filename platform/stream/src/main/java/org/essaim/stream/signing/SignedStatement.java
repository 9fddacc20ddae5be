package org.essaim.stream.signing;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.Journal;

/**
 * What is signed, to the byte. Each kind begins with its own name, so that the signature of one is
 * never valid for another; each part is preceded by its length.
 */
public final class SignedStatement {

    private SignedStatement() {}

    /** The journal of this stream has this hash at that position, and so all before it. */
    public static byte[] head(String stream, Journal.Head head) {
        return bytes(
                out -> {
                    write(out, "essaim head v1");
                    write(out, stream);
                    out.writeLong(head.position());
                    out.write(head.hash().bytes());
                });
    }

    /** The owner of this stream sent this at that time. */
    public static byte[] control(String stream, String type, String id, Instant at, byte[] data) {
        return bytes(
                out -> {
                    write(out, "essaim control v1");
                    write(out, stream);
                    write(out, type);
                    write(out, id);
                    out.writeLong(at.getEpochSecond());
                    out.writeInt(at.getNano());
                    out.write(Hash.of(data).bytes());
                });
    }

    private interface Parts {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static void write(DataOutputStream out, String part) throws IOException {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(Parts parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            parts.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
