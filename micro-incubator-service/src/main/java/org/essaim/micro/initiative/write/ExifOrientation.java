package org.essaim.micro.initiative.write;

import module java.base;

import java.awt.geom.AffineTransform;

/**
 * How a photo has to be turned to be seen as it was taken: phones say so in their EXIF data, which
 * are not kept.
 *
 * @param number 1 to 8, as EXIF has it
 */
record ExifOrientation(int number) {

    static final ExifOrientation UPRIGHT = new ExifOrientation(1);

    private static final String EXIF = "Exif\0\0";
    private static final int MARKER = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    /** Upright where a JPEG says nothing, or nothing that can be read. */
    static ExifOrientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg).position(2));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    /** Segment by segment, each with its length, until the pixels begin. */
    private static ExifOrientation read(ByteBuffer jpeg) {
        while (Byte.toUnsignedInt(jpeg.get()) == MARKER) {
            int marker = Byte.toUnsignedInt(jpeg.get());
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            int next = jpeg.position() + Short.toUnsignedInt(jpeg.getShort());
            byte[] name = new byte[EXIF.length()];
            if (marker == APP1 && next - jpeg.position() > name.length) {
                jpeg.get(name);
                if (new String(name, StandardCharsets.ISO_8859_1).equals(EXIF)) {
                    return ofTiff(jpeg.slice(jpeg.position(), next - jpeg.position()));
                }
            }
            jpeg.position(next);
        }
        return UPRIGHT;
    }

    private static ExifOrientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(Integer.BYTES);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + Short.BYTES + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                int number = tiff.getShort(entry + 2 * Integer.BYTES);
                return number >= 1 && number <= 8 ? new ExifOrientation(number) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what is stored as its width is its height. */
    boolean turnsSides() {
        return number >= 5;
    }

    /** From the pixels as they are stored to those that are seen. */
    AffineTransform transform(int width, int height) {
        return switch (number) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
