package org.essaim.micro.initiative.write;

import module java.base;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.essaim.contract.InvalidValueException;
import org.essaim.micro.initiative.domain.Receipt;

/**
 * Draws an image again, so that only its pixels are left. How large it is is read before it is
 * unpacked: some kilobytes can be gigabytes of one colour.
 */
final class ImageCleaner {

    /** Twice what most phones take. */
    private static final int MOST_PIXELS = 25_000_000;

    private static final int LONGEST_SIDE = 20_000;

    /** A receipt that fills so many is read with ease; more are thinned out as they are read. */
    private static final int MOST_KEPT = 6_000_000;

    private static final float QUALITY = 0.9f;

    private ImageCleaner() {}

    /**
     * @param format jpeg or png; the answer has the same
     * @throws InvalidValueException if it has too many pixels
     */
    static byte[] clean(byte[] file, String format, ExifOrientation orientation)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return written(drawn(reader.read(0, thinned(reader)), orientation), format);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReadParam thinned(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new InvalidValueException(
                    Receipt.class,
                    "receipt-too-many-pixels",
                    Map.of(
                            "width", width,
                            "height", height,
                            "most", MOST_PIXELS,
                            "side", LONGEST_SIDE));
        }
        int every = (int) Math.ceil(Math.sqrt((double) pixels / MOST_KEPT));
        ImageReadParam reading = reader.getDefaultReadParam();
        reading.setSourceSubsampling(every, every, 0, 0);
        return reading;
    }

    /** Upright, on white: what says how to turn it, and what is transparent, is not kept. */
    private static BufferedImage drawn(BufferedImage image, ExifOrientation orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean turned = orientation.turnsSides();
        BufferedImage upright =
                new BufferedImage(
                        turned ? height : width,
                        turned ? width : height,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = upright.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        drawing.drawImage(image, orientation.transform(width, height), null);
        drawing.dispose();
        return upright;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(content)) {
            ImageWriteParam writing = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                writing.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), writing);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }
}
