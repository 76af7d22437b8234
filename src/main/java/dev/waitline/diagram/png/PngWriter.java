package dev.waitline.diagram.png;

import dev.waitline.diagram.Drawing;
import dev.waitline.diagram.Picture;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.Words;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Turns a picture into a PNG. Any thread. */
public final class PngWriter {
    private PngWriter() {}

    /** @param scale pixels per unit: 1, 2 or 3 */
    public static void write(Picture picture, Words words, Theme theme, int scale, OutputStream out) {
        AwtFonts fonts = new AwtFonts();
        Drawing drawing = picture.layout(fonts, words);
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            AwtPainter painter = new AwtPainter(graphics, theme, fonts);
            drawing.shapes().forEach(painter::draw);
        } finally {
            graphics.dispose();
        }
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
