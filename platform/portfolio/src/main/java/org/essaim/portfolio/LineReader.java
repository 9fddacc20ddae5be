package org.essaim.portfolio;

import module java.base;

/**
 * Splits a stream into lines, holding one line at a time: the rest of a line over the limit is
 * skipped. Line ends are LF or CR LF; a byte order mark before the first line is dropped.
 */
final class LineReader {

    /** The longest line, in bytes without its end. */
    static final int MOST_BYTES = 64 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] line = new byte[MOST_BYTES + 1];
    private long number;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /** The number of the last line read, from 1. */
    long number() {
        return number;
    }

    /**
     * The next line without its end; null after the last. A line over the limit comes back as
     * {@code MOST_BYTES + 1} bytes.
     */
    byte[] next() throws IOException {
        int each = in.read();
        if (each < 0) {
            return null;
        }
        int length = 0;
        for (; each >= 0 && each != '\n'; each = in.read()) {
            if (length < line.length) {
                line[length++] = (byte) each;
            }
        }
        number++;
        return trimmed(length);
    }

    private byte[] trimmed(int length) {
        int start = number == 1 && startsWithMark(length) ? BYTE_ORDER_MARK.length : 0;
        boolean carriageReturn = length > start && line[length - 1] == '\r';
        return Arrays.copyOfRange(line, start, carriageReturn ? length - 1 : length);
    }

    private boolean startsWithMark(int length) {
        int mark = BYTE_ORDER_MARK.length;
        return length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
    }
}
