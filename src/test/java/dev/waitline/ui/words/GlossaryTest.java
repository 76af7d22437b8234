package dev.waitline.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.narrate.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlossaryTest {
    private static final Path SENTENCES = Path.of("src/main/resources/dev/waitline/narrate");

    @ParameterizedTest
    @EnumSource
    void everyWordIsOneThatSentencesUse(Language language) throws IOException {
        String file = language == Language.ENGLISH ? "narrate.properties" : "narrate_" + language.tag() + ".properties";
        List<String> sentences = Files.readAllLines(SENTENCES.resolve(file)).stream()
                .map(line -> line.substring(line.indexOf('=') + 1).replaceAll("\\{\\d}", "7"))
                .toList();
        Glossary glossary = new Glossary(language.locale());

        assertThat(Word.values())
                .allSatisfy(word -> assertThat(sentences)
                        .anySatisfy(s -> assertThat(glossary.in(s)).contains(word)));
    }

    @Test
    void theWordsOfASentenceAreFoundAndNamesOfTheProgramAreNot() {
        Glossary glossary = new Glossary(Language.ENGLISH.locale());

        assertThat(glossary.in("MainThread took A from the left end of the queue of cond, and A wants the lock now."))
                .contains(Word.QUEUE, Word.REACQUIRE, Word.LOCK)
                .doesNotContain(Word.THREAD, Word.GHOST);
        assertThat(glossary.in("A called cond.wait().")).isEmpty();
        assertThat(glossary.in("A waits at place 2 in the queue of cond, and has let the lock go."))
                .containsExactly(Word.LOCK, Word.RELEASE, Word.WAIT, Word.QUEUE);
        assertThat(new Glossary(Language.CHINESE.locale()).in("A 没有收到通知就从 cond 的队列中醒来（虚假唤醒）。"))
                .contains(Word.SPURIOUS, Word.QUEUE, Word.NOTIFY);
    }
}
