package dev.waitline.ui.look;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is written can be read on whatever it is written on: 4.5 to 1, as WCAG 2 has it for text of the usual size, and on a
 * projector 7 to 1.
 */
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final double FROM_THE_BACK_ROW = 7;
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("-wl-([\\w-]+): #([0-9a-f]{6});");

    private static final List<String> CODE =
            List.of("py-keyword", "py-string", "py-comment", "py-number", "py-builtin", "py-name");

    /** Each ground, with what is written on it. */
    private static final Map<String, List<String>> WRITTEN = Map.ofEntries(
            entry("panel", andCode("text", "muted", "faint", "accent", "good", "refused-title")),
            entry("ground", List.of("text", "muted", "faint", "accent")),
            entry("inset", List.of("text", "muted", "faint")),
            entry("hover", List.of("text", "muted", "faint")),
            entry("accent", List.of("on-accent")),
            entry("accent-soft", andCode("text", "muted", "accent")),
            entry("say", List.of("text", "muted", "say-title")),
            entry("refused", andCode("text", "refused-title")),
            entry("output", List.of("output-text", "output-muted", "output-error")),
            entry("inject-ground", List.of("inject")),
            entry("good-ground", List.of("text", "good")));

    private static final Map<String, Map<String, Integer>> rules = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(Look.class.getResourceAsStream("/dev/waitline/ui/colours.css"))) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
            Matcher rule = RULE.matcher(css);
            while (rule.find()) {
                Map<String, Integer> colours = new HashMap<>();
                Matcher colour = COLOUR.matcher(rule.group(2));
                while (colour.find()) {
                    colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
                }
                for (String selector : rule.group(1).split(",")) {
                    rules.computeIfAbsent(selector.strip(), s -> new HashMap<>())
                            .putAll(colours);
                }
            }
        }
    }

    @Test
    void whatIsWrittenInTheLightThemeCanBeRead() {
        assertThat(tooWeak(theme(""), ENOUGH)).isEmpty();
    }

    @Test
    void whatIsWrittenInTheDarkThemeCanBeRead() {
        assertThat(tooWeak(theme(".dark"), ENOUGH)).isEmpty();
    }

    @Test
    void whatIsWrittenOnAProjectorCanBeReadFromTheBackRow() {
        assertThat(tooWeak(theme(".slides"), FROM_THE_BACK_ROW)).isEmpty();
    }

    @Test
    void theNumbersOfThreadsCanBeReadOnTheirColours() {
        List<String> weak = new ArrayList<>();
        int threads = 0;
        for (Map.Entry<String, Map<String, Integer>> rule : rules.entrySet()) {
            Map<String, Integer> colours = rule.getValue();
            if (rule.getKey().contains(".thread-") && colours.containsKey("on-thread")) {
                threads++;
                weak.addAll(weak(
                        rule.getKey(),
                        colour(colours, "on-thread"),
                        colour(colours, "thread"),
                        rule.getKey().startsWith(".slides") ? FROM_THE_BACK_ROW : ENOUGH));
            }
        }
        assertThat(threads).isGreaterThanOrEqualTo(3 * 12);
        assertThat(weak).isEmpty();
    }

    private static Map<String, Integer> theme(String variant) {
        Map<String, Integer> colours = new HashMap<>(Objects.requireNonNull(rules.get(".waitline")));
        if (!variant.isEmpty()) {
            colours.putAll(Objects.requireNonNull(rules.get(".waitline" + variant)));
        }
        return colours;
    }

    private static List<String> tooWeak(Map<String, Integer> colours, double enough) {
        List<String> weak = new ArrayList<>();
        WRITTEN.forEach((ground, texts) -> {
            for (String text : texts) {
                weak.addAll(weak(text + " on " + ground, colour(colours, text), colour(colours, ground), enough));
            }
        });
        return weak;
    }

    private static int colour(Map<String, Integer> colours, String name) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static List<String> weak(String what, int text, int ground, double enough) {
        double one = luminance(text);
        double other = luminance(ground);
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        return contrast < enough ? List.of("%s: %.2f".formatted(what, contrast)) : List.of();
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static List<String> andCode(String... others) {
        return Stream.concat(Stream.of(others), CODE.stream()).toList();
    }
}
