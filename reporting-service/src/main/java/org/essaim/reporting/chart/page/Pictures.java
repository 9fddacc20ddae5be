package org.essaim.reporting.chart.page;

import module java.base;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.essaim.reporting.chart.domain.Drawing;
import org.essaim.reporting.chart.domain.Fill;
import org.essaim.reporting.chart.domain.Shape;
import org.springframework.stereotype.Component;

/** Paints drawings as pictures, of the shapes that the SVG is made of. */
@Component
class Pictures {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 630;
    private static final double LARGEST = 1.75;
    private static final int FIRST_WIDTH = 660;
    private static final float OUTLINE = 1.2f;
    private static final float LINE = 2.5f;
    private static final String INK = "#1d2b2a";
    private static final String FAINT = "#c9d5d3";
    private static final String DEEP = "#0b5c5a";

    private final Letters letters = new Letters();

    /**
     * As large as it can be: a high drawing is drawn wider, so that it fills the picture.
     *
     * @param drawing for any width
     * @return 1200 by 630 pixels
     */
    byte[] png(DoubleFunction<Drawing> drawing) {
        double high = drawing.apply(FIRST_WIDTH).height();
        double scale = Math.min(LARGEST, HEIGHT / high);
        Drawing whole = drawing.apply(WIDTH / scale);
        double fits = Math.min(WIDTH / whole.width(), HEIGHT / whole.height());
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paint.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, WIDTH, HEIGHT);
        paint.translate(0, (HEIGHT - whole.height() * fits) / 2);
        paint.scale(fits, fits);
        whole.shapes().forEach(shape -> paint(paint, shape));
        paint.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void paint(Graphics2D paint, Shape shape) {
        switch (shape) {
            case Shape.Box box -> {
                Rectangle2D form =
                        new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
                fill(paint, form, box.fill());
                if (box.fill() != Fill.PAPER) {
                    stroke(paint, form, INK, OUTLINE);
                }
            }
            case Shape.Area area -> fill(paint, path(area.corners(), true), area.fill());
            case Shape.Line line ->
                    stroke(
                            paint,
                            path(line.points(), false),
                            line.faint() ? FAINT : DEEP,
                            line.faint() ? OUTLINE : LINE);
            case Shape.Dot dot -> {
                paint.setColor(Color.decode(DEEP));
                double wide = 2 * dot.radius();
                paint.fill(
                        new Ellipse2D.Double(
                                dot.x() - dot.radius(), dot.y() - dot.radius(), wide, wide));
            }
            case Shape.Hatch hatch ->
                    hatch.strokes().forEach(each -> stroke(paint, path(each, false), INK, OUTLINE));
            case Shape.Words words -> write(paint, words);
        }
    }

    private void write(Graphics2D paint, Shape.Words words) {
        double wide = letters.wide(words.text(), words.style().size());
        double x =
                switch (words.place()) {
                    case START -> words.x();
                    case MIDDLE -> words.x() - wide / 2;
                    case END -> words.x() - wide;
                };
        Path2D text = letters.path(words.text(), words.style().size());
        text.transform(AffineTransform.getTranslateInstance(x, words.y()));
        paint.setColor(Color.decode(words.on().ink()));
        paint.fill(text);
        if (words.style() != Shape.Style.PLAIN) {
            stroke(paint, text, words.on().ink(), OUTLINE / 2);
        }
    }

    private static void fill(Graphics2D paint, java.awt.Shape form, Fill fill) {
        paint.setColor(Color.decode(fill.colour()));
        paint.fill(form);
    }

    private static void stroke(Graphics2D paint, java.awt.Shape form, String colour, float wide) {
        paint.setColor(Color.decode(colour));
        paint.setStroke(new BasicStroke(wide));
        paint.draw(form);
    }

    private static Path2D path(List<Shape.Point> points, boolean closed) {
        Path2D path = new Path2D.Double();
        for (Shape.Point point : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
