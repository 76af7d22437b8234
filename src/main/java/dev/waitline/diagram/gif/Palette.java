package dev.waitline.diagram.gif;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 256 colours that are used most in some pictures, and which of them is nearest to any other. */
final class Palette {
    private static final int MOST = 256;

    private final int[] colours;
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    static Palette of(List<BufferedImage> images) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (BufferedImage image : images) {
            // Most pixels are as their neighbour.
            int last = -1;
            int run = 0;
            for (int rgb : pixels(image)) {
                if (rgb != last) {
                    counts.merge(last, run, Integer::sum);
                    last = rgb;
                    run = 0;
                }
                run++;
            }
            counts.merge(last, run, Integer::sum);
            counts.remove(-1);
        }
        return new Palette(counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .mapToInt(Map.Entry::getKey)
                .toArray());
    }

    static int[] pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xffffff;
        }
        return pixels;
    }

    IndexColorModel model() {
        byte[] red = new byte[MOST];
        byte[] green = new byte[MOST];
        byte[] blue = new byte[MOST];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
        }
        return new IndexColorModel(8, MOST, red, green, blue);
    }

    byte[] indexed(BufferedImage image) {
        int[] pixels = pixels(image);
        byte[] indexed = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indexed[i] = i > 0 && pixels[i] == pixels[i - 1]
                    ? indexed[i - 1]
                    : (byte) (int) nearest.computeIfAbsent(pixels[i], this::find);
        }
        return indexed;
    }

    private int find(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length && least > 0; i++) {
            int red = (rgb >> 16) - (colours[i] >> 16);
            int green = (rgb >> 8 & 0xff) - (colours[i] >> 8 & 0xff);
            int blue = (rgb & 0xff) - (colours[i] & 0xff);
            int far = 3 * red * red + 6 * green * green + blue * blue;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }
}
