package dev.waitline.narrate;

import dev.waitline.engine.Refusal;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.util.List;

/** Why a command cannot be done now, and where it helps, what to do. */
final class Refusals {
    private static final int MOST_NAMED = 4;

    private final Phrasebook words;

    Refusals(Phrasebook words) {
        this.words = words;
    }

    String of(Refusal refusal, Snapshot snapshot) {
        return switch (refusal) {
            case Refusal.CannotMove r ->
                withOthers(cannotMove(snapshot.threadName(r.thread()), r.state(), snapshot), snapshot);
            case Refusal.NoSuchThread r -> words.say(Phrase.NO_SUCH_THREAD, r.thread());
            case Refusal.ProgramEnded r -> words.say(Phrase.PROGRAM_HAS_ENDED);
            case Refusal.Stuck r -> words.say(Phrase.STUCK);
            case Refusal.ClockStandsStill r -> words.say(Phrase.CLOCK_STANDS_STILL);
            case Refusal.NoTimeout r -> words.say(Phrase.NO_TIMEOUT, snapshot.threadName(r.thread()));
            case Refusal.NotWaiting r -> words.say(Phrase.NOT_WAITING, snapshot.threadName(r.thread()));
            case Refusal.NoSuchCall r -> words.say(Phrase.NO_SUCH_CALL, r.call());
            case Refusal.AtStart r -> words.say(Phrase.AT_START);
            case Refusal.AtEnd r -> words.say(Phrase.AT_END);
            case Refusal.ChooseThread r -> words.say(Phrase.CHOOSE_THREAD);
            case Refusal.OneBranch r -> words.say(Phrase.ONE_BRANCH);
            case Refusal.NoBookmark r -> words.say(Phrase.NO_BOOKMARK);
            case Refusal.CallInTalk r -> words.say(Phrase.CALL_IN_TALK);
            case Refusal.NotFound r -> words.say(Phrase.NOT_FOUND, r.text());
            case Refusal.Held r -> words.say(Phrase.HELD, snapshot.threadName(r.thread()));
            case Refusal.NoSuchStep r -> words.say(Phrase.NO_SUCH_STEP, r.step(), r.last());
            case Refusal.NoSuchBranch r -> words.say(Phrase.NO_SUCH_BRANCH, r.branch());
            case Refusal.RunsFree r -> words.say(Phrase.RUNS_FREE);
            case Refusal.CannotRunFree r -> words.say(Phrase.CANNOT_RUN_FREE);
            case Refusal.NotRepeatable r -> words.say(Phrase.NOT_REPEATABLE);
            case Refusal.Diverged r -> {
                Differences differences = new Differences(words, snapshot);
                yield words.say(Phrase.DIVERGED, r.step(), differences.told(r.first()), differences.told(r.second()));
            }
        };
    }

    /** Besides, who can move. */
    private String withOthers(String text, Snapshot snapshot) {
        List<Integer> others = snapshot.movable();
        return others.isEmpty()
                ? text
                : others.size() > MOST_NAMED
                        ? words.say(Phrase.MANY_CAN_MOVE, text, others.size())
                        : words.say(Phrase.OTHERS_CAN_MOVE, text, words.threads(others, snapshot));
    }

    private String cannotMove(String name, ThreadState state, Snapshot snapshot) {
        return switch (state) {
            case ThreadState.WantsLock s -> {
                Integer holder = s.heldBy();
                String lock = s.lock().name();
                if (holder == null) {
                    yield words.say(Phrase.CANNOT_MOVE_LOCKED, name, lock);
                }
                String by = snapshot.threadName(holder);
                yield s.heldSince() > 0
                        ? words.say(Phrase.CANNOT_MOVE_HELD, name, lock, by, s.heldSince())
                        : words.say(Phrase.CANNOT_MOVE_HELD_NO_LINE, name, lock, by);
            }
            case ThreadState.Waiting s ->
                words.say(
                        s.on().kind() == Resource.Kind.CONDITION
                                ? Phrase.CANNOT_MOVE_WAITING
                                : Phrase.CANNOT_MOVE_WAITS_FOR,
                        name,
                        s.on().name());
            case ThreadState.Joining s -> words.say(Phrase.CANNOT_MOVE_JOINING, name, snapshot.threadName(s.thread()));
            case ThreadState.Sleeping s -> words.say(Phrase.CANNOT_MOVE_SLEEPING, name, words.seconds(s.until()));
            case ThreadState.Outside s -> words.say(Phrase.CANNOT_MOVE_OUTSIDE, name);
            case ThreadState.Ended s -> words.say(Phrase.CANNOT_MOVE_ENDED, name);
            case ThreadState.Runnable s -> words.say(Phrase.CANNOT_MOVE, name);
        };
    }
}
