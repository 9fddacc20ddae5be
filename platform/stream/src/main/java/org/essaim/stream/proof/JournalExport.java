package org.essaim.stream.proof;

import module java.base;

import org.essaim.stream.Journal;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.signing.SignedStatement;
import org.essaim.stream.signing.StreamSigner;

/**
 * Writes a range of the own journal as evidence: an entry a line, and at the end its signature.
 * Read page by page, so that the memory it takes does not grow with the range.
 */
public final class JournalExport {

    private static final int PAGE = 500;

    private final String stream;
    private final JournalArchive archive;
    private final StreamSigner signer;

    public JournalExport(String stream, JournalArchive archive, StreamSigner signer) {
        this.stream = stream;
        this.archive = archive;
        this.signer = signer;
    }

    /**
     * @param from the first position, at least 1
     * @param to the last one; what is not there yet is left out
     */
    public InputStream range(long from, long to) {
        return new SequenceInputStream(new Pages(from - 1, to));
    }

    private final class Pages implements Enumeration<InputStream> {

        private final long to;
        private Journal.Head at;
        private boolean ended;

        private Pages(long after, long to) {
            this.to = to;
            this.at = new Journal.Head(after, Journal.Head.NONE.hash());
        }

        @Override
        public boolean hasMoreElements() {
            return !ended;
        }

        @Override
        public InputStream nextElement() {
            if (ended) {
                throw new NoSuchElementException();
            }
            int most = (int) Math.min(PAGE, to - at.position());
            List<JournalEntry> page = most < 1 ? List.of() : archive.after(at.position(), most);
            if (page.isEmpty()) {
                ended = true;
                return bytes(head().written() + "\n");
            }
            at = page.getLast().head();
            return bytes(
                    page.stream()
                            .map(entry -> new ProofLine(stream, entry).written() + "\n")
                            .collect(Collectors.joining()));
        }

        private HeadLine head() {
            Journal.Head head = at.hash().equals(Journal.Head.NONE.hash()) ? Journal.Head.NONE : at;
            byte[] statement = SignedStatement.head(stream, head);
            return new HeadLine(stream, head, signer.key(), signer.sign(statement));
        }

        private InputStream bytes(String lines) {
            return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
