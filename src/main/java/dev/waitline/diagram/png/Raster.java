package dev.waitline.diagram.png;

import dev.waitline.diagram.Sheet;
import dev.waitline.diagram.Theme;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Draws sheets in pixels. Any thread. */
public final class Raster {
    private Raster() {}

    /** How many pixels that takes. */
    public static long pixels(Sheet sheet, double scale) {
        return (long) Math.ceil(sheet.width() * scale) * (long) Math.ceil(sheet.height() * scale);
    }

    /** @param scale pixels per unit of the sheet */
    public static BufferedImage draw(Sheet sheet, Theme theme, double scale) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(sheet.width() * scale),
                (int) Math.ceil(sheet.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale * sheet.scale(), scale * sheet.scale());
            AwtPainter painter = new AwtPainter(graphics, theme);
            sheet.drawing().shapes().forEach(painter::draw);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
