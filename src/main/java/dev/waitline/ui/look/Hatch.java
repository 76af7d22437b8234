package dev.waitline.ui.look;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Slanted lines, drawn once for each colour and height and copied from then on: a stroke for each line would take most
 * of the time that a step's lanes need. The window's thread only.
 */
final class Hatch {
    private static final int MOST = 60;
    private static final int LEAST_WIDTH = 256;
    private static final double PERIOD = 6.5;
    private static final double HALF_LINE = 1.05;

    private final Map<Key, WritableImage> images = new HashMap<>();

    private record Key(Color colour, int height, double scale) {}

    /** An image of at least this size in pixels, with lines that rise to the right. */
    WritableImage image(Color colour, int width, int height, double scale) {
        if (images.size() > MOST) {
            images.clear();
        }
        Key key = new Key(colour, height, scale);
        WritableImage known = images.get(key);
        if (known == null || known.getWidth() < width) {
            known = draw(colour, Math.max(LEAST_WIDTH, Integer.highestOneBit(width) * 2), height, scale);
            images.put(key, known);
        }
        return known;
    }

    private static WritableImage draw(Color colour, int width, int height, double scale) {
        WritableImage image = new WritableImage(width, height);
        PixelWriter pixels = image.getPixelWriter();
        double period = PERIOD * scale;
        double half = HALF_LINE * scale;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double along = (x + y + 1) % period;
                double distance = Math.abs(along - period / 2) / Math.sqrt(2);
                double cover = Math.clamp(half + 0.5 - distance, 0, 1);
                if (cover > 0) {
                    pixels.setColor(
                            x,
                            y,
                            new Color(
                                    colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * cover));
                }
            }
        }
        return image;
    }
}
