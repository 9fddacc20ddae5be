package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.Sha256;
import org.essaim.contract.decision.RefusedException;

/**
 * A portfolio file that has arrived whole: nothing of it is imported before its digest is known
 * (R16). It waits on the disk under no name, so that nobody alters it between the check and the
 * import, and nothing is left of it when it is closed or the service is killed.
 */
public final class ReceivedFile implements AutoCloseable {

    /** The most bytes of a file: two fit into the 64 MiB that a service has for such things. */
    static final long MOST_BYTES = 24L << 20;

    private final FileChannel kept;
    private final String digest;

    private ReceivedFile(FileChannel kept, String digest) {
        this.kept = kept;
        this.digest = digest;
    }

    /**
     * Reads the stream to its end.
     *
     * @throws RefusedException if there is more than {@value #MOST_BYTES} bytes of it
     * @throws IOException if it breaks off, or the disk has no room
     */
    public static ReceivedFile of(InputStream content) throws IOException {
        FileChannel kept =
                FileChannel.open(
                        Files.createTempFile("portfolio", null),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        try {
            MessageDigest digest = Sha256.digest();
            copy(content, new DigestOutputStream(Channels.newOutputStream(kept), digest));
            return new ReceivedFile(kept, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException notTaken) {
            kept.close();
            throw notTaken;
        }
    }

    private static void copy(InputStream content, OutputStream kept) throws IOException {
        byte[] part = new byte[64 * 1024];
        long bytes = 0;
        for (int read = content.read(part); read >= 0; read = content.read(part)) {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new RefusedException(new ImportRefusal.TooLarge(MOST_BYTES >> 20));
            }
            kept.write(part, 0, read);
        }
    }

    /** As {@link Approval} has it. */
    public String digest() {
        return digest;
    }

    /** From its first byte on; ends with this. */
    public InputStream content() throws IOException {
        return Channels.newInputStream(kept.position(0));
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
