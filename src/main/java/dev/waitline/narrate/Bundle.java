package dev.waitline.narrate;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The phrases of one language, with holes to be filled. Immutable; any thread. */
public final class Bundle {
    private final ResourceBundle bundle;

    /** @param name the properties file's, as resource bundles have it; a language that is not there is English */
    public Bundle(String name, Locale locale) {
        bundle = ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The phrase with {@code {0}}, {@code {1}} filled in. What is filled in is never looked at again. */
    public String say(String key, Object... values) {
        String pattern = bundle.getString(key);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean hole = pattern.charAt(i) == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            if (hole) {
                text.append(values[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString().strip();
    }

    /**
     * {@code a}, {@code a and b}, {@code a, b and c}.
     *
     * @param more the phrase that joins two, of which more follow
     * @param last the phrase that joins the last to those before
     */
    public String list(List<String> items, String more, String last) {
        if (items.isEmpty()) {
            return "";
        }
        String text = items.getFirst();
        for (int i = 1; i < items.size(); i++) {
            text = say(i == items.size() - 1 ? last : more, text, items.get(i));
        }
        return text;
    }
}
