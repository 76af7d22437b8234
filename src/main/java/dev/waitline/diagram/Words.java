package dev.waitline.diagram;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words that stand in pictures, in one language. Immutable; any thread. */
public final class Words {
    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    public static Words of(Locale locale) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(ResourceBundle.getBundle("dev.waitline.diagram.words", locale, noFallback), locale);
    }

    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** A moment of the program's clock: {@code 2.0 s}. */
    public String seconds(long nanos) {
        double seconds = nanos / 1e9;
        return String.format(locale, seconds * 10 == Math.rint(seconds * 10) ? "%.1f s" : "%.3f s", seconds);
    }
}
