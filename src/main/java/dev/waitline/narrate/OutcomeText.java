package dev.waitline.narrate;

import dev.waitline.explore.Failure;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Stuck;
import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.List;

/** What came of a search, told the same everywhere. */
final class OutcomeText {
    private final Phrasebook words;

    OutcomeText(Phrasebook words) {
        this.words = words;
    }

    String ending(Outcome outcome) {
        Ending ending = outcome.ending();
        Stuck stuck = outcome.stuck();
        return switch (ending.kind()) {
            case FINISHED -> words.say(outcome.failed() ? Phrase.OUTCOME_FAILED : Phrase.OUTCOME_FINISHED);
            case ERROR -> words.say(Phrase.OUTCOME_ERROR, ending.detail());
            case EXIT -> words.say(Phrase.OUTCOME_EXIT, ending.status());
            case STUCK ->
                stuck == null
                        ? words.say(Phrase.OUTCOME_STUCK_BARE)
                        : words.say(Phrase.OUTCOME_STUCK, kind(stuck.kind()));
        };
    }

    String kind(Stuck.Kind kind) {
        return words.say(
                switch (kind) {
                    case LOCK_CYCLE -> Phrase.STUCK_LOCK_CYCLE;
                    case NOBODY_NOTIFIES -> Phrase.STUCK_NOBODY_NOTIFIES;
                    case LIVE_ON -> Phrase.STUCK_LIVE_ON;
                    case ONLY_DAEMONS -> Phrase.STUCK_ONLY_DAEMONS;
                    case BLOCKED -> Phrase.STUCK_BLOCKED;
                });
    }

    /** Who died of what, and who waits for what and why it never comes: a line for each. */
    List<String> why(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        Stuck stuck = outcome.stuck();
        if (stuck != null) {
            lines.addAll(why(stuck));
        }
        for (Failure failure : outcome.failures()) {
            lines.add(words.say(
                    Phrase.DIED, who(failure.name(), failure.line()), Phrasebook.inline(failure.exception())));
        }
        return lines;
    }

    private List<String> why(Stuck stuck) {
        List<String> lines = new ArrayList<>();
        for (Stuck.Waiting waiting : stuck.threads()) {
            lines.add(why(waiting, stuck));
        }
        Stuck.LostNotify lost = stuck.lost();
        if (lost != null) {
            Phrase phrase = lost.to() >= 0 ? Phrase.LOST_OTHER : lost.early() ? Phrase.LOST_EARLY : Phrase.LOST_NOBODY;
            lines.add(
                    words.say(phrase, who(name(lost.thread(), stuck), lost.line()), lost.on(), name(lost.to(), stuck)));
        }
        return lines;
    }

    private String why(Stuck.Waiting waiting, Stuck stuck) {
        String who = who(waiting.name(), waiting.line());
        if (waiting.holder() < 0) {
            return words.say(Phrase.WAITS, who, waiting.on());
        }
        String holder = name(waiting.holder(), stuck);
        return holder.equals(waiting.on())
                ? words.say(Phrase.WAITS_END, who, holder)
                : words.say(Phrase.WAITS_HELD, who, waiting.on(), holder);
    }

    private String who(String name, int line) {
        return line > 0 ? words.say(Phrase.WHO_LINE, name, line) : name;
    }

    private static String name(int thread, Stuck stuck) {
        return stuck.threads().stream()
                .filter(w -> w.thread() == thread)
                .map(Stuck.Waiting::name)
                .findFirst()
                .orElse(thread == 0 ? "MainThread" : "thread " + thread);
    }
}
