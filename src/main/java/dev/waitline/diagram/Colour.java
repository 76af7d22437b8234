package dev.waitline.diagram;

/** A colour as a screen shows it; {@code rgb} is {@code 0xRRGGBB}, {@code opacity} goes from 0 to 1. */
public record Colour(int rgb, double opacity) {
    public static Colour of(int rgb) {
        return new Colour(rgb, 1);
    }

    public int red() {
        return rgb >> 16 & 0xff;
    }

    public int green() {
        return rgb >> 8 & 0xff;
    }

    public int blue() {
        return rgb & 0xff;
    }

    /** This colour laid over {@code ground} so that {@code share} of it shows. */
    Colour over(Colour ground, double share) {
        int red = mix(red(), ground.red(), share);
        int green = mix(green(), ground.green(), share);
        int blue = mix(blue(), ground.blue(), share);
        return of(red << 16 | green << 8 | blue);
    }

    private static int mix(int top, int below, double share) {
        return (int) Math.round(top * share + below * (1 - share));
    }

    /** How bright it looks, 0 to 1, as the web's contrast rule counts. */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** {@code #rrggbb}. */
    @Override
    public String toString() {
        return "#" + Integer.toHexString(0x1000000 | rgb).substring(1);
    }
}
