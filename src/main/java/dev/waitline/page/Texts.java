package dev.waitline.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the page says besides sentences and drawings. All of it stands in {@code page.properties}. */
final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "dev.waitline.page.page",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {}

    static String get(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
    }
}
