package dev.waitline.page;

import dev.waitline.narrate.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the page says besides sentences and drawings. All of it stands in {@code page.properties}. */
final class Texts {
    static final Locale LOCALE =
            Language.named(Browser.language()).orElse(Language.ENGLISH).locale();

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "dev.waitline.page.page",
            LOCALE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {}

    static String get(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, LOCALE).format(values);
    }
}
