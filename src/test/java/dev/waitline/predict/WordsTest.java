package dev.waitline.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyPhraseAndMisconceptionHasItsWordsAndEveryWordIsOneOfThem() {
        Stream<String> phrases = Arrays.stream(Phrase.values()).map(Phrase::key);
        Stream<String> beliefs =
                Arrays.stream(Misconception.values()).flatMap(m -> Stream.of(m.key(), m.key() + "-why"));

        assertThat(ResourceBundle.getBundle("dev.waitline.predict.predict").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(phrases, beliefs).toList());
    }
}
