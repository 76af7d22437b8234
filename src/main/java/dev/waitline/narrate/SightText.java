package dev.waitline.narrate;

import dev.waitline.explore.Sight;
import java.util.ArrayList;
import java.util.List;

/** What a search says about the program's text. */
final class SightText {
    private final Phrasebook words;

    SightText(Phrasebook words) {
        this.words = words;
    }

    List<String> of(Sight sight) {
        List<String> sentences = new ArrayList<>();
        List<Integer> lines = sight.unreached();
        if (!lines.isEmpty()) {
            sentences.add(words.count(lines.size(), Phrase.UNREACHED_ONE, Phrase.UNREACHED, words.list(ranges(lines))));
        }
        if (!sight.whole().isEmpty()) {
            sentences.add(words.say(Phrase.TAKEN_AS_WHOLE, words.list(sight.whole())));
        }
        if (sight.asksTime()) {
            sentences.add(words.say(Phrase.ASKS_TIME));
        }
        return sentences;
    }

    /** {@code 3}, {@code 5 to 8}: lines that follow each other in one. */
    private List<String> ranges(List<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to + 1 < lines.size() && lines.get(to + 1) == lines.get(to) + 1) {
                to++;
            }
            ranges.add(
                    from == to
                            ? String.valueOf(lines.get(from))
                            : words.say(Phrase.LINES_FROM_TO, lines.get(from), lines.get(to)));
            from = to + 1;
        }
        return ranges;
    }
}
