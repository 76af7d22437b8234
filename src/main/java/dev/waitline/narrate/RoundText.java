package dev.waitline.narrate;

import dev.waitline.explore.Round;
import dev.waitline.explore.Stuck;
import java.util.List;

/** How schedules go on for ever, told the same everywhere. */
final class RoundText {
    private final Phrasebook words;

    RoundText(Phrasebook words) {
        this.words = words;
    }

    String of(Round round) {
        String going = words.list(round.parts().stream().map(this::part).toList());
        Stuck.Waiting starved = round.starved();
        return switch (round.kind()) {
            case STARVATION ->
                starved == null
                        ? going
                        : words.say(
                                round.chances() ? Phrase.ROUND_STARVATION_CHANCES : Phrase.ROUND_STARVATION,
                                new OutcomeText(words).wants(starved),
                                going);
            case LIVELOCK -> words.say(Phrase.ROUND_LIVELOCK, going);
            case FAIR -> words.say(Phrase.ROUND_FAIR, going);
            case UNFAIR -> words.say(Phrase.ROUND_UNFAIR, going, words.list(round.idle()));
        };
    }

    private String part(Round.Part part) {
        List<String> lines = part.lines().stream().map(String::valueOf).toList();
        return lines.isEmpty()
                ? part.name()
                : words.count(lines.size(), Phrase.WHO_LINE, Phrase.WHO_LINES, part.name(), words.list(lines));
    }
}
