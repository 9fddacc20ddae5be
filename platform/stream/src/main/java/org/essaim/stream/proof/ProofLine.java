package org.essaim.stream.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;

/**
 * One entry of a journal as a line of JSON. There is one way to write an entry, to the byte, so
 * that whoever reads it can write it again and compare.
 */
record ProofLine(String stream, JournalEntry entry) {

    String written() {
        OutgoingMessage message = entry.message();
        StringBuilder line = new StringBuilder(256 + message.data().length);
        line.append("{\"stream\":").append(Text.quoted(stream));
        line.append(",\"position\":").append(entry.position());
        line.append(",\"previousHash\":\"").append(entry.previous());
        line.append("\",\"hash\":\"").append(entry.hash());
        line.append("\",\"id\":\"").append(message.id());
        line.append("\",\"type\":").append(Text.quoted(message.type()));
        line.append(",\"subject\":").append(Text.quoted(message.subject()));
        line.append(",\"recipient\":").append(Text.quoted(message.recipient()));
        line.append(",\"time\":\"").append(message.time());
        line.append("\",").append(data(message.data()));
        line.append(",\"texts\":[");
        for (Disclosure each : entry.texts()) {
            line.append(line.charAt(line.length() - 1) == '[' ? "" : ",");
            line.append("{\"digest\":").append(Text.quoted(each.digest()));
            line.append(",\"salt\":").append(Text.quoted(each.salt()));
            line.append(",\"text\":").append(Text.quoted(each.text())).append('}');
        }
        return line.append("]}").toString();
    }

    /**
     * @throws InvalidLineException if it is not what {@link #written} writes
     */
    static ProofLine read(String line) {
        Cursor at = new Cursor(line);
        String stream = at.expect("{\"stream\":").text();
        long position = at.expect(",\"position\":").number();
        Hash previous = hash(at.expect(",\"previousHash\":").text());
        Hash hash = hash(at.expect(",\"hash\":").text());
        UUID id = id(at.expect(",\"id\":").text());
        String type = at.expect(",\"type\":").text();
        String subject = at.expect(",\"subject\":").textOrNull();
        String recipient = at.expect(",\"recipient\":").textOrNull();
        Instant time = time(at.expect(",\"time\":").text());
        byte[] data = data(at.expect(","));
        List<Disclosure> texts = texts(at.expect(",\"texts\":["));
        at.expect("]}").end();
        OutgoingMessage message = new OutgoingMessage(id, type, subject, recipient, time, data);
        return new ProofLine(stream, new JournalEntry(position, message, previous, hash, texts));
    }

    private static String data(byte[] data) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
            return "\"data\":" + Text.quoted(text);
        } catch (CharacterCodingException binary) {
            return "\"dataBase64\":\"" + Base64.getEncoder().encodeToString(data) + "\"";
        }
    }

    private static byte[] data(Cursor at) {
        if (at.sees("\"data\":")) {
            return at.expect("\"data\":").text().getBytes(StandardCharsets.UTF_8);
        }
        String base64 = at.expect("\"dataBase64\":").text();
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException none) {
            throw new InvalidLineException("its data is no base64");
        }
    }

    private static List<Disclosure> texts(Cursor at) {
        List<Disclosure> texts = new ArrayList<>();
        while (!at.sees("]")) {
            at.expect(texts.isEmpty() ? "{\"digest\":" : ",{\"digest\":");
            String digest = at.text();
            String salt = at.expect(",\"salt\":").text();
            texts.add(new Disclosure(digest, salt, at.expect(",\"text\":").text()));
            at.expect("}");
        }
        return texts;
    }

    private static Hash hash(String hex) {
        try {
            return new Hash(hex);
        } catch (IllegalArgumentException none) {
            throw new InvalidLineException(hex + " is no hash");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new InvalidLineException(text + " is no id");
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            throw new InvalidLineException(text + " is no time");
        }
    }
}
