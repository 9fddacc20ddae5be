package org.essaim.stream.proof;

import module java.base;

import org.essaim.stream.Journal;
import org.essaim.stream.StreamKey;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;

/**
 * Verifies an export line by line, in memory for one line: each is written again and compared, its
 * hash is that of its content, it follows on the one before, and a signature covers all of it.
 */
final class JournalVerifier {

    private final Lines lines;
    private final Optional<StreamKey> trusted;
    private String stream;
    private long first;
    private Journal.Head at = Journal.Head.NONE;
    private boolean atTheHead;

    /**
     * @param trusted the only key that is accepted; empty to accept the one that the export names
     */
    JournalVerifier(InputStream export, Optional<StreamKey> trusted) {
        this.lines = new Lines(export);
        this.trusted = trusted;
    }

    Verification verify() throws IOException {
        try {
            for (String read = lines.next(); read != null; read = lines.next()) {
                if (HeadLine.isOne(read)) {
                    return end(read);
                }
                entry(read);
            }
            throw new InvalidLineException("the signed head is missing");
        } catch (InvalidLineException fault) {
            long named = stream == null || atTheHead ? 0 : at.position() + 1;
            return new Verification.Altered(lines.number(), named, fault.getMessage());
        }
    }

    private void entry(String read) {
        ProofLine proof = ProofLine.read(read);
        JournalEntry entry = proof.entry();
        check(proof.written().equals(read), "it is written in another way than any service does");
        check(entry.isWhole(proof.stream()), "its content is not that of its hash");
        for (Disclosure each : entry.texts()) {
            check(each.isValid(), "a text is not that of its digest");
            check(names(entry, each), "a text is shown that its data does not name");
        }
        if (stream == null) {
            first = entry.position();
        } else {
            check(proof.stream().equals(stream), "it is of another stream");
            check(entry.position() == at.position() + 1, "it is at position " + entry.position());
            check(entry.previous().equals(at.hash()), "it does not follow on the entry before it");
        }
        stream = proof.stream();
        at = entry.head();
    }

    private Verification end(String read) throws IOException {
        atTheHead = true;
        HeadLine head = HeadLine.read(read);
        check(head.written().equals(read), "it is written in another way than any service does");
        check(head.isSigned(), "the signature is not that of the key");
        check(stream == null || head.stream().equals(stream), "the head is of another stream");
        check(head.head().equals(at), "the head is not that of the last entry");
        check(
                trusted.isEmpty() || trusted.get().equals(head.key()),
                "the head is signed with the key %s, which is not the given one"
                        .formatted(head.key().id()));
        check(lines.next() == null, "something comes after the head");
        return new Verification.Sound(head.stream(), first, at.position(), head.key().id());
    }

    private static boolean names(JournalEntry entry, Disclosure text) {
        return new String(entry.message().data(), StandardCharsets.UTF_8).contains(text.digest());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidLineException(otherwise);
        }
    }
}
