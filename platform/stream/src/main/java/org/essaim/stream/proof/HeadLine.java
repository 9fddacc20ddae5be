package org.essaim.stream.proof;

import java.util.Base64;
import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.StreamKey;
import org.essaim.stream.signing.KeySignature;
import org.essaim.stream.signing.SignedStatement;

/**
 * The last line of an export: who signed the last entry before it, and thereby all of them.
 *
 * @param key with which it is signed; whether to trust it is for the reader to decide
 */
record HeadLine(String stream, Journal.Head head, StreamKey key, KeySignature signature) {

    private static final String BEGIN = "{\"head\":{\"stream\":";

    static boolean isOne(String line) {
        return line.startsWith("{\"head\"");
    }

    String written() {
        return BEGIN
                + "%s,\"position\":%d,\"hash\":\"%s\",\"keyId\":\"%s\",\"publicKey\":\"%s\","
                        .formatted(
                                Cursor.quoted(stream),
                                head.position(),
                                head.hash(),
                                signature.keyId(),
                                key.base64())
                + "\"signature\":\"%s\"}}"
                        .formatted(Base64.getEncoder().encodeToString(signature.bytes()));
    }

    /**
     * @throws InvalidLineException if it is not what {@link #written} writes
     */
    static HeadLine read(String line) {
        Cursor at = new Cursor(line);
        String stream = at.expect(BEGIN).text();
        long position = at.expect(",\"position\":").number();
        String hash = at.expect(",\"hash\":").text();
        String keyId = at.expect(",\"keyId\":").text();
        String publicKey = at.expect(",\"publicKey\":").text();
        String signature = at.expect(",\"signature\":").text();
        at.expect("}}").end();
        try {
            return new HeadLine(
                    stream,
                    new Journal.Head(position, new Hash(hash)),
                    new StreamKey(publicKey),
                    new KeySignature(keyId, Base64.getDecoder().decode(signature)));
        } catch (IllegalArgumentException invalid) {
            throw new InvalidLineException(invalid.getMessage());
        }
    }

    /** True if the key that is named here signed this head. */
    boolean isSigned() {
        return signature.keyId().equals(key.id())
                && key.signed(SignedStatement.head(stream, head), signature.bytes());
    }
}
