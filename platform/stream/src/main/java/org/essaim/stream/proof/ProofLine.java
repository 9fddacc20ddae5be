package org.essaim.stream.proof;

import module java.base;

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
        line.append("{\"stream\":").append(Cursor.quoted(stream));
        line.append(",\"position\":").append(entry.position());
        line.append(",\"previousHash\":\"").append(entry.previous());
        line.append("\",\"hash\":\"").append(entry.hash());
        line.append("\",\"id\":\"").append(message.id());
        line.append("\",\"type\":").append(Cursor.quoted(message.type()));
        line.append(",\"subject\":").append(Cursor.quoted(message.subject()));
        line.append(",\"recipient\":").append(Cursor.quoted(message.recipient()));
        line.append(",\"time\":\"").append(message.time());
        line.append("\",").append(data(message.data()));
        line.append(",\"texts\":[");
        for (Disclosure each : entry.texts()) {
            line.append(line.charAt(line.length() - 1) == '[' ? "" : ",");
            line.append("{\"digest\":").append(Cursor.quoted(each.digest()));
            line.append(",\"salt\":").append(Cursor.quoted(each.salt()));
            line.append(",\"text\":").append(Cursor.quoted(each.text())).append('}');
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
        Hash previous = parsed(Hash::new, at.expect(",\"previousHash\":").text());
        Hash hash = parsed(Hash::new, at.expect(",\"hash\":").text());
        UUID id = parsed(UUID::fromString, at.expect(",\"id\":").text());
        String type = at.expect(",\"type\":").text();
        String subject = at.expect(",\"subject\":").textOrNull();
        String recipient = at.expect(",\"recipient\":").textOrNull();
        Instant time = parsed(Instant::parse, at.expect(",\"time\":").text());
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
            return "\"data\":" + Cursor.quoted(text);
        } catch (CharacterCodingException binary) {
            return "\"dataBase64\":\"" + Base64.getEncoder().encodeToString(data) + "\"";
        }
    }

    private static byte[] data(Cursor at) {
        if (at.sees("\"data\":")) {
            return at.expect("\"data\":").text().getBytes(StandardCharsets.UTF_8);
        }
        return parsed(Base64.getDecoder()::decode, at.expect("\"dataBase64\":").text());
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

    private static <T> T parsed(Function<String, T> parser, String text) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException invalid) {
            throw new InvalidLineException(text + " is not in the right form");
        }
    }
}
