package org.essaim.reporting.chart.page;

import module java.base;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Letters as outlines of a font that comes with a library: the machine needs none. */
final class Letters {

    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final double unit;

    Letters() {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            unit = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Pixels that a text takes from left to right. */
    synchronized double wide(String text, int size) {
        return glyphs(text).mapToDouble(this::advance).sum() * size / unit;
    }

    /** The outlines of a text that begins at 0, on the base line. */
    synchronized Path2D path(String text, int size) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / unit;
        double x = 0;
        for (int glyph : glyphs(text).toArray()) {
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
            path.append(outline(glyph).getPathIterator(place), false);
            x += advance(glyph) * scale;
        }
        return path;
    }

    /** Spaces that no line breaks at are spaces. */
    private IntStream glyphs(String text) {
        return text.codePoints()
                .map(letter -> letter == 0xA0 || letter == 0x202F ? ' ' : letter)
                .map(this::glyph);
    }

    private int glyph(int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path2D outline(int glyph) {
        try {
            var found = font.getGlyph().getGlyph(glyph);
            return found == null ? new Path2D.Double() : found.getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
