package dev.waitline.narrate;

import dev.waitline.explore.Failure;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Reason;
import dev.waitline.explore.Stuck;
import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                stuck == null ? words.say(Phrase.OUTCOME_STUCK_BARE) : words.say(Phrase.OUTCOME_STUCK, kind(stuck));
        };
    }

    String kind(Stuck stuck) {
        return words.say(
                switch (stuck.kind()) {
                    case LOCK_CYCLE -> stuck.threads().size() == 1 ? Phrase.STUCK_ON_ITSELF : Phrase.STUCK_LOCK_CYCLE;
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
        outcome.broken().forEach(claim -> lines.add(new ClaimText(words).brokenAtEnd(claim)));
        return lines;
    }

    private List<String> why(Stuck stuck) {
        List<String> lines = new ArrayList<>();
        stuck.threads()
                .forEach(waiting ->
                        lines.add(waits(who(waiting.name(), waiting.line()), waiting, told(waiting, stuck))));
        stuck.reasons().forEach(reason -> lines.add(why(reason)));
        return lines;
    }

    /** Whether a reason says who has what a thread waits for. */
    private static boolean told(Stuck.Waiting waiting, Stuck stuck) {
        return stuck.reasons().stream().anyMatch(reason -> switch (reason) {
            case Reason.Kept r -> r.on().equals(waiting.on());
            case Reason.TakenTwice r -> r.on().equals(waiting.on());
            case Reason.Cleared r -> false;
            case Reason.LostNotify r -> false;
            case Reason.PoolWaits r -> false;
        });
    }

    /** Who waits for what, whoever has it. */
    String wants(Stuck.Waiting waiting) {
        return waits(who(waiting.name(), waiting.line()), waiting, true);
    }

    /** What a thread waits for, without its name. */
    String waits(Stuck.Waiting waiting, Stuck stuck) {
        return waits("", waiting, told(waiting, stuck));
    }

    private String waits(String who, Stuck.Waiting w, boolean told) {
        Stuck.Holder holder = told ? null : w.holder();
        return switch (w.want()) {
            case LOCK ->
                holder == null
                        ? words.say(Phrase.WAITS, who, w.on())
                        : holder.line() > 0
                                ? words.say(Phrase.WAITS_HELD, who, w.on(), holder.name(), holder.line())
                                : words.say(Phrase.WAITS_HELD_BARE, who, w.on(), holder.name());
            case END -> words.say(Phrase.WAITS_END, who, w.on());
            case NOTIFY -> words.say(Phrase.WAITS_NOTIFY, who, w.on());
            case FLAG -> words.say(Phrase.WAITS_FLAG, who, w.on());
            case PERMIT -> words.say(Phrase.WAITS_PERMIT, who, w.on());
            case PARTIES -> words.say(Phrase.WAITS_PARTIES, who, w.on(), w.have(), w.need());
            case ITEM -> words.say(Phrase.WAITS_ITEM, who, w.on());
            case ROOM -> words.say(Phrase.WAITS_ROOM, who, w.on(), w.have(), w.need());
            case TASKS -> words.say(Phrase.WAITS_TASKS, who, w.on(), w.have(), w.need());
            case RESULT -> words.say(Phrase.WAITS_RESULT, who);
            case WORK -> words.say(Phrase.WAITS_WORK, who);
            case TIME -> words.say(Phrase.WAITS_TIME, who);
        };
    }

    String why(Reason reason) {
        return switch (reason) {
            case Reason.Kept r
            when r.permit() -> words.say(Phrase.KEPT_PERMIT, r.on(), who(r.taken()), fate(r.ended()));
            case Reason.Kept r ->
                words.say(
                        Phrase.KEPT_LOCK,
                        r.on(),
                        r.taken().name(),
                        fate(r.ended()),
                        r.taken().line());
            case Reason.TakenTwice r ->
                words.say(
                        Phrase.TAKEN_TWICE, r.taken().name(), r.on(), r.taken().line());
            case Reason.Cleared r -> words.say(Phrase.CLEARED, r.on(), who(r.set()), who(r.cleared()), r.waiter());
            case Reason.LostNotify r ->
                r.to() == null
                        ? words.say(Phrase.LOST_EARLY, who(r.notified()), r.on(), r.waiter())
                        : words.say(
                                r.early() ? Phrase.LOST_BEFORE : Phrase.LOST_OTHER,
                                who(r.notified()),
                                r.on(),
                                r.waiter(),
                                r.to());
            case Reason.PoolWaits r ->
                words.count(r.workers(), Phrase.POOL_WAITS_ONE, Phrase.POOL_WAITS, r.workers(), tasks(r.tasks()));
        };
    }

    private String tasks(int tasks) {
        return words.count(tasks, Phrase.TASKS_ONE, Phrase.TASKS, tasks);
    }

    private String fate(@Nullable String ended) {
        return ended == null
                ? words.say(Phrase.LIVES)
                : ended.isEmpty() ? words.say(Phrase.HAS_ENDED) : words.say(Phrase.ENDED_BY, Phrasebook.inline(ended));
    }

    private String who(Reason.Deed deed) {
        return who(deed.name(), deed.line());
    }

    private String who(String name, int line) {
        return line > 0 ? words.say(Phrase.WHO_LINE, name, line) : name;
    }
}
