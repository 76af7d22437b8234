package dev.waitline.ui.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** The words in one language. All of it stands in {@code words.properties}: the word, what it looks like in sentences, what it means. */
final class Glossary {
    private final ResourceBundle bundle;
    private final Map<Word, Pattern> patterns = new EnumMap<>(Word.class);

    Glossary(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "dev.waitline.ui.words.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (Word word : Word.values()) {
            // Chinese has no spaces between words, and names of a program are none of them.
            patterns.put(
                    word, Pattern.compile("(?i)(?<![a-z_.])(" + bundle.getString(word.key() + ".in") + ")(?![a-z_(])"));
        }
    }

    List<Word> in(String sentence) {
        return patterns.entrySet().stream()
                .filter(word -> word.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    String term(Word word) {
        return bundle.getString(word.key() + ".term");
    }

    String meaning(Word word) {
        return bundle.getString(word.key() + ".says");
    }
}
