package org.essaim.stream.proof;

import module java.base;

/** The lines of an export, each ended by one line feed and nothing else. */
final class Lines {

    private static final int BUFFER = 65_536;

    private final InputStream from;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long number;

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
        if (isAtTheEnd()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (buffer[at] != '\n') {
            int start = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            bytes.write(buffer, start, at - start);
            if (isAtTheEnd()) {
                throw new InvalidLineException("the line does not end");
            }
        }
        at++;
        return decoded(bytes.toByteArray());
    }

    private boolean isAtTheEnd() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, from.read(buffer));
        }
        return filled == 0;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException none) {
            throw new InvalidLineException("it is not UTF-8");
        }
    }
}
