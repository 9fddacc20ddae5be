package org.essaim.stream.bomb;

import module java.base;

import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.CompressionType;
import org.apache.kafka.common.utils.internals.ByteBufferOutputStream;

/** Batches of records written byte by byte, as no client of Kafka would. */
final class CraftedBatch {

    private static final byte MAGIC = 2;
    private static final int HEADER = 61;
    private static final int CHECKED_FROM = 21;
    private static final byte[] NO_KEY = {1};
    private static final byte[] NO_VALUE_NO_HEADERS = {1, 0};
    private static final int CHUNK = 65_536;

    private CraftedBatch() {}

    /** One record of so many zeros. */
    static ByteBuffer ofZeros(CompressionType codec, int zeros) {
        return ofZeros(codec, 1, zeros);
    }

    /** So many records of so many zeros each. */
    static ByteBuffer ofZeros(CompressionType codec, int records, int zeros) {
        return of(
                codec,
                records,
                (out, n) -> {
                    byte[] offset = varint(n);
                    byte[] size = varint(zeros);
                    out.write(varint(2 + offset.length + 1 + size.length + zeros + 1));
                    out.write(new byte[2]);
                    out.write(offset);
                    out.write(NO_KEY);
                    out.write(size);
                    byte[] chunk = new byte[CHUNK];
                    for (int left = zeros; left > 0; left -= CHUNK) {
                        out.write(chunk, 0, Math.min(left, CHUNK));
                    }
                    out.write(0);
                });
    }

    /** So many records with nothing in them. */
    static ByteBuffer ofNothing(CompressionType codec, int records) {
        return of(
                codec,
                records,
                (out, n) -> {
                    byte[] offset = varint(n);
                    out.write(varint(2 + offset.length + 3));
                    out.write(new byte[2]);
                    out.write(offset);
                    out.write(NO_KEY);
                    out.write(NO_VALUE_NO_HEADERS);
                });
    }

    /** One record of a few bytes that claims to have so many. */
    static ByteBuffer claiming(int bytes) {
        return of(
                CompressionType.NONE,
                1,
                (out, _) -> {
                    out.write(varint(bytes));
                    out.write(new byte[CHECKED_FROM]);
                });
    }

    /** Writes the n-th record of a batch. */
    private interface Writer {
        void write(OutputStream out, int n) throws IOException;
    }

    private static ByteBuffer of(CompressionType codec, int records, Writer each) {
        ByteBufferOutputStream body = new ByteBufferOutputStream(CHUNK);
        body.position(HEADER);
        try (OutputStream out =
                new BufferedOutputStream(
                        Compression.of(codec).build().wrapForOutput(body, MAGIC), CHUNK)) {
            for (int n = 0; n < records; n++) {
                each.write(out, n);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ByteBuffer batch = body.buffer();
        batch.flip();
        long now = System.currentTimeMillis();
        batch.putInt(8, batch.limit() - 12).putInt(12, -1).put(16, MAGIC);
        batch.putShort(21, (short) codec.id).putInt(23, records - 1);
        batch.putLong(27, now).putLong(35, now);
        batch.putLong(43, -1).putShort(51, (short) -1).putInt(53, -1).putInt(57, records);
        CRC32C checksum = new CRC32C();
        checksum.update(batch.slice(CHECKED_FROM, batch.limit() - CHECKED_FROM));
        return batch.putInt(17, (int) checksum.getValue());
    }

    /** Zigzag, seven bits a byte, as records have their lengths. */
    private static byte[] varint(int value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int left = value << 1 ^ value >> 31;
        for (; (left & ~0x7f) != 0; left >>>= 7) {
            bytes.write(left & 0x7f | 0x80);
        }
        bytes.write(left);
        return bytes.toByteArray();
    }
}
