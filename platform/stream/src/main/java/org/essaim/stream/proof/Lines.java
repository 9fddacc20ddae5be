package org.essaim.stream.proof;

import module java.base;

/** The lines of an export, each ended by one line feed and nothing else. */
final class Lines {

    private final InputStream from;
    private long number;

    /**
     * @param from buffered: it is read byte by byte
     */
    Lines(InputStream from) {
        this.from = from;
    }

    /** Of the line that was read last, from 1; one more when there was none left. */
    long number() {
        return number;
    }

    /**
     * Null at the end.
     *
     * @throws InvalidLineException if it is not ended, or no UTF-8
     */
    String next() throws IOException {
        number++;
        int each = from.read();
        if (each < 0) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (; each != '\n'; each = from.read()) {
            if (each < 0) {
                throw new InvalidLineException("the line does not end");
            }
            bytes.write(each);
        }
        return decoded(bytes.toByteArray());
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException none) {
            throw new InvalidLineException("it is not UTF-8");
        }
    }
}
