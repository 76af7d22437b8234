package dev.waitline.narrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/waitline");

    private static Map<String, String> texts(String bundle) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve(bundle + ".properties"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                texts.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return texts;
    }

    private static Set<String> holes(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"narrate/narrate", "predict/predict", "diagram/words", "ui/ui", "ui/words/words", "page/page"})
    void everyTextIsThereInEveryLanguageWithTheSameHoles(String bundle) throws IOException {
        Map<String, String> english = texts(bundle);
        for (Language language : Language.values()) {
            if (language != Language.ENGLISH) {
                Map<String, String> other = texts(bundle + "_" + language.tag());
                assertThat(other.keySet()).isEqualTo(english.keySet());
                english.forEach((key, text) -> assertThat(holes(String.valueOf(other.get(key))))
                        .as(key)
                        .isEqualTo(holes(text)));
            }
        }
    }

    @Test
    void everyLessonIsThereInEveryLanguage() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("lesson"))) {
            List<String> names =
                    files.map(f -> f.getFileName().toString()).sorted().toList();
            for (Language language : Language.values()) {
                if (language != Language.ENGLISH) {
                    assertThat(names)
                            .filteredOn(n -> n.matches("[^.]+\\.md"))
                            .allSatisfy(
                                    n -> assertThat(names).contains(n.replace(".md", "." + language.tag() + ".md")));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"zh, CHINESE", "zh-CN, CHINESE", "zh_CN.UTF-8, CHINESE", "EN, ENGLISH", "en_GB, ENGLISH"})
    void aLanguageIsKnownByItsTagWithACountryOrWithout(String tag, Language language) {
        assertThat(Language.named(tag)).contains(language);
    }

    @Test
    void itIsTakenOutOfACommandLineWhereverItStands() {
        Language.Asked apart = Language.asked(List.of("export", "--lang", "zh", "a.py"));
        assertThat(apart.language()).contains(Language.CHINESE);
        assertThat(apart.rest()).containsExactly("export", "a.py");
        assertThat(Language.asked(List.of("a.py", "--lang=en")).rest()).containsExactly("a.py");
        assertThat(Language.asked(List.of("a.py")).language()).isEmpty();
    }

    @Test
    void aLanguageThatWaitlineDoesNotSpeakIsToldInOneLine() {
        assertThat(Language.asked(List.of("--lang", "fr", "lessons")).problem())
                .isEqualTo("--lang fr: Waitline speaks en and zh");
        assertThat(Language.asked(List.of("lessons", "--lang")).problem()).isNotEmpty();
    }
}
