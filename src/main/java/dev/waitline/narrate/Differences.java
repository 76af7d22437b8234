package dev.waitline.narrate;

import dev.waitline.session.Agreement;
import dev.waitline.session.Side;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of holding two engines against each other. */
final class Differences {
    private final Phrasebook words;
    private final Snapshot snapshot;

    /** @param snapshot knows the threads' names */
    Differences(Phrasebook words, Snapshot snapshot) {
        this.words = words;
        this.snapshot = snapshot;
    }

    String verdict(Agreement.Result result, String follower) {
        Agreement.Difference difference = result.difference();
        return difference == null
                ? words.say(Phrase.AGREES, named(follower), result.agreed(), result.compared())
                : words.say(
                        result.agreed() == 1 ? Phrase.DIFFERS_AFTER_ONE : Phrase.DIFFERS,
                        named(follower),
                        difference.step(),
                        result.agreed());
    }

    /** What each of the two did. */
    List<String> sides(Agreement.Difference difference, String leader, String follower) {
        return List.of(
                words.say(Phrase.SIDE, named(leader), side(difference.leader())),
                words.say(Phrase.SIDE, named(follower), side(difference.follower())));
    }

    private String named(String engine) {
        return switch (engine) {
            case "model" -> words.say(Phrase.THE_MODEL);
            case "JVM threads" -> words.say(Phrase.THE_THREADS);
            default -> engine;
        };
    }

    private String side(Side side) {
        return switch (side) {
            case Side.Told s -> told(s.event());
            case Side.Chose s -> words.say(Phrase.SIDE_CHOSE, s.choice());
            case Side.Refused s -> new Refusals(words).of(s.refusal(), snapshot);
            case Side.Over s -> Happening.ending(words, s.ending(), snapshot);
            case Side.Rests s -> words.say(Phrase.SIDE_RESTS);
            case Side.Silent s -> words.say(Phrase.SIDE_SILENT, snapshot.threadName(s.thread()));
        };
    }

    /** What happened, where, without a full stop; null is nothing. */
    String told(@Nullable Event event) {
        if (event == null) {
            return words.say(Phrase.DIVERGED_NOTHING);
        }
        String text = event.thread() < 0
                ? happened(event)
                : words.say(Phrase.CLAUSE, snapshot.threadName(event.thread()), happened(event));
        return event.line() > 0 ? words.say(Phrase.SIDE_LINE, text, event.line()) : text;
    }

    private String happened(Event event) {
        return switch (event) {
            case Event.Ran e -> words.say(Phrase.RAN_LINE, e.line(), Phrasebook.source(e.text()));
            case Event.Read e -> words.say(Phrase.READ, e.name(), Phrasebook.inline(e.value()));
            case Event.Wrote e -> words.say(Phrase.WROTE, e.name(), Phrasebook.inline(e.value()));
            case Event.Acquired e ->
                e.count() > 1
                        ? words.say(Phrase.ACQUIRED_AGAIN, words.lock(e.lock()), e.count())
                        : words.say(Phrase.ACQUIRED, words.lock(e.lock()));
            case Event.Released e ->
                e.count() > 0
                        ? words.count(
                                e.count(),
                                Phrase.RELEASED_ONCE_ONE,
                                Phrase.RELEASED_ONCE_MANY,
                                words.lock(e.lock()),
                                e.count())
                        : words.say(Phrase.RELEASED, words.lock(e.lock()));
            case Event.NotAcquired e ->
                words.say(e.timedOut() ? Phrase.NOT_ACQUIRED_TIMEOUT : Phrase.NOT_ACQUIRED, words.lock(e.lock()));
            case Event.Enqueued e -> words.say(Phrase.ENQUEUED_INNER, e.on().name(), e.position());
            case Event.Notified e -> words.say(Phrase.NOTIFIED_ONE, e.on().name(), snapshot.threadName(e.waiter()));
            case Event.NotifiedNobody e -> words.say(Phrase.NOTIFY_LOST, e.on().name());
            case Event.TimedOut e -> words.say(Phrase.TIMED_OUT, e.on().name());
            case Event.Left e -> words.say(Phrase.LEFT_QUEUE, e.on().name());
            case Event.Called e ->
                words.say(Phrase.CALLED, e.on().name() + "." + e.method() + "(" + e.arguments() + ")");
            case Event.Returned e -> words.say(Phrase.RETURNED, e.on().name() + "." + e.method(), e.value());
            case Event.Printed e -> {
                String inline = Phrasebook.inline(e.text());
                yield inline.isEmpty() ? words.say(Phrase.PRINTED_NOTHING) : words.say(Phrase.PRINTED, inline);
            }
            case Event.Started e -> words.say(Phrase.STARTED, snapshot.threadName(e.child()));
            case Event.Joined e -> words.say(Phrase.JOINED, snapshot.threadName(e.other()));
            case Event.Slept e -> words.say(Phrase.SLEPT, words.seconds(e.nanos()));
            case Event.Awoke e -> words.say(Phrase.AWOKE);
            case Event.Raised e -> words.say(Phrase.RAISED, Phrasebook.inline(e.exception()));
            case Event.Ended e ->
                switch (e.state().how()) {
                    case FAILED ->
                        words.say(
                                Phrase.THREAD_FAILED,
                                Phrasebook.inline(e.state().detail()));
                    case EXITED -> words.say(Phrase.THREAD_EXITED);
                    case RETURNED -> words.say(Phrase.THREAD_RETURNED);
                    case CUT_OFF -> words.say(Phrase.THREAD_CUT_OFF);
                };
            case Event.ClockMoved e -> words.say(Phrase.CLOCK_MOVED, words.seconds(e.to()));
            case Event.Fired e -> words.say(Phrase.FIRED);
            case Event.Woken e -> words.say(Phrase.WOKEN, e.on().name());
            case Event.Injected e -> words.say(Phrase.INJECTED, e.call());
            case Event.ProgramEnded e -> Happening.ending(words, e.ending(), snapshot);
        };
    }
}
