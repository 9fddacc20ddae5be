package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Overnight;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {

    private static final long FILE_BYTES = (Overnight.RUN ? 100L : 20L) << 20;
    private static final long MOST_RETAINED = 8L << 20;

    @Test
    void a_large_file_is_read_in_flat_memory() {
        Iterator<PortfolioLine> lines = PortfolioReader.read(new Endless(FILE_BYTES));
        long before = retained();
        long most = 0;
        long read = 0;
        while (lines.hasNext()) {
            PortfolioLine line = lines.next();
            assertThat(line).isInstanceOf(PortfolioLine.Readable.class);
            if (++read % 5_000 == 0) {
                most = Math.max(most, retained() - before);
            }
        }
        assertThat(read).isEqualTo(FILE_BYTES / Endless.LINE_BYTES);
        assertThat(most).isLessThan(MOST_RETAINED);
    }

    @Test
    void a_large_line_is_read_past_in_flat_memory() {
        Iterator<PortfolioLine> lines =
                PortfolioReader.read(
                        new InputStream() {
                            private long left = FILE_BYTES;

                            @Override
                            public int read() {
                                return left-- > 0 ? 'x' : -1;
                            }

                            @Override
                            public int read(byte[] bytes, int from, int length) {
                                if (left <= 0) {
                                    return -1;
                                }
                                Arrays.fill(bytes, from, from + length, (byte) 'x');
                                left -= length;
                                return length;
                            }
                        });
        long before = retained();
        PortfolioLine line = lines.next();
        assertThat(line).isInstanceOf(PortfolioLine.Malformed.class);
        assertThat(lines.hasNext()).isFalse();
        assertThat(retained() - before).isLessThan(MOST_RETAINED);
    }

    private static long retained() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A closing of another initiative on every line, made when it is read. */
    private static final class Endless extends InputStream {

        static final int LINE_BYTES = 1_000;

        private final long lines;
        private long made;
        private byte[] line = {};
        private int at;

        Endless(long bytes) {
            this.lines = bytes / LINE_BYTES;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (at == line.length) {
                if (made == lines) {
                    return -1;
                }
                line = next();
                at = 0;
            }
            int some = Math.min(length, line.length - at);
            System.arraycopy(line, at, bytes, from, some);
            at += some;
            return some;
        }

        private byte[] next() {
            String head =
                    "{\"on\":\"2013-06-01\",\"where\":\"anct\",\"fact\":\"initiative-closed\","
                            + "\"learnt\":\"little\",\"initiative\":\"%09d\",\"tried\":\""
                                    .formatted(made++);
            String text = head + "x".repeat(LINE_BYTES - head.length() - 3) + "\"}\n";
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
