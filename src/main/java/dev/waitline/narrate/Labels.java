package dev.waitline.narrate;

import dev.waitline.session.Moment;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The word for a step in its lane, after the weightiest thing that was done in it: with a statement as the step, a thread's
 * last one and its end are one, and what was done says more than that it ended.
 */
final class Labels {
    private static final int LONGEST = 12;
    private static final Pattern OWNERS = Pattern.compile("(?:\\w+\\.)+(?=\\w)");

    private final Phrasebook words;

    Labels(Phrasebook words) {
        this.words = words;
    }

    String of(Moment moment) {
        if (moment.step() == 0 || moment.choice() instanceof Choice.Free) {
            return "";
        }
        // The first that finds something gives the word; that a thread blocks says more than what it read for it.
        List<Function<Event, @Nullable String>> passes = List.of(
                this::outside,
                e -> cutShort(e, moment),
                this::call,
                this::locks,
                this::told,
                e -> blocked(moment),
                this::quiet,
                this::time,
                this::ending);
        for (Function<Event, @Nullable String> pass : passes) {
            for (Event event : moment.events()) {
                String word = pass.apply(event);
                if (word != null) {
                    return Phrasebook.shorten(word, LONGEST);
                }
            }
        }
        return Phrasebook.shorten(stateNow(moment), LONGEST);
    }

    /** The line that ran last, for a step that did nothing another thread could notice. */
    private String line(Moment moment, ThreadView thread) {
        Event.Ran ran = Event.Ran.lastIn(moment.events());
        // A step that a search ended within a move goes on where no line begins.
        int line = ran == null ? thread.line() : ran.line();
        Phrase phrase = ran != null && ran.library() ? Phrase.LABEL_LIBRARY_LINE : Phrase.LABEL_LINE;
        return line == 0 ? "" : words.say(phrase, line);
    }

    /** What the person did, and not the program. */
    private @Nullable String outside(Event event) {
        return switch (event) {
            case Event.Injected e -> e.call().method();
            case Event.Fired e -> words.say(Phrase.LABEL_TIMEOUT);
            case Event.TimedOut e -> words.say(Phrase.LABEL_TIMEOUT);
            case Event.Woken e -> words.say(Phrase.LABEL_WAKE);
            case Event other -> null;
        };
    }

    /** An end that is no return. */
    private @Nullable String cutShort(Event event, Moment moment) {
        return switch (event) {
            case Event.Ended e when e.state().how() == ThreadState.Ended.How.FAILED -> words.say(Phrase.LABEL_ERROR);
            case Event.Ended e when e.state().how() == ThreadState.Ended.How.EXITED -> words.say(Phrase.LABEL_SYS_EXIT);
            case Event.ProgramEnded e
            when e.ending().kind() == Ending.Kind.EXIT && wasCutOff(moment) -> words.say(Phrase.LABEL_OS_EXIT);
            case Event other -> null;
        };
    }

    /** Whether the thread that moved ended the program without coming to its own end: by os._exit. */
    static boolean wasCutOff(Moment moment) {
        return moment.snapshot()
                .thread(moment.thread())
                .map(t -> t.state() instanceof ThreadState.Ended e && e.how() == ThreadState.Ended.How.CUT_OFF)
                .orElse(false);
    }

    private @Nullable String call(Event event) {
        return switch (event) {
            case Event.Called e when e.method().equals("__enter__") -> words.say(Phrase.LABEL_WITH);
            case Event.Called e when e.method().equals("__exit__") -> words.say(Phrase.LABEL_END_WITH);
            case Event.Called e -> e.method();
            case Event.Started e -> words.say(Phrase.LABEL_START);
            case Event.Joined e -> words.say(Phrase.LABEL_JOIN);
            case Event.Slept e -> words.say(Phrase.LABEL_SLEEP);
            case Event other -> null;
        };
    }

    private @Nullable String locks(Event event) {
        return switch (event) {
            case Event.Notified e -> words.say(Phrase.LABEL_NOTIFY);
            case Event.NotifiedNobody e -> words.say(Phrase.LABEL_NOTIFY);
            case Event.Enqueued e -> words.say(Phrase.LABEL_WAIT);
            case Event.Left e -> words.say(Phrase.LABEL_LEAVE);
            case Event.NotAcquired e -> words.say(Phrase.LABEL_NO_LOCK);
            case Event.Acquired e -> words.say(Phrase.LABEL_ACQUIRE);
            case Event.Released e -> words.say(Phrase.LABEL_RELEASE);
            case Event other -> null;
        };
    }

    private @Nullable String told(Event event) {
        return switch (event) {
            case Event.Printed e -> words.say(Phrase.LABEL_PRINT);
            case Event.Wrote e -> words.say(Phrase.LABEL_WRITE, Phrasebook.shorten(lastPart(e.name()), LONGEST - 1));
            case Event other -> null;
        };
    }

    private @Nullable String blocked(Moment moment) {
        return moment.snapshot()
                .thread(moment.thread())
                .filter(t -> t.state() instanceof ThreadState.WantsLock)
                .map(t -> words.say(Phrase.LABEL_BLOCKED))
                .orElse(null);
    }

    private @Nullable String quiet(Event event) {
        return switch (event) {
            case Event.Read e -> words.say(Phrase.LABEL_READ, Phrasebook.shorten(lastPart(e.name()), LONGEST - 1));
            case Event.Raised e -> words.say(Phrase.LABEL_ERROR);
            case Event other -> null;
        };
    }

    private @Nullable String time(Event event) {
        return switch (event) {
            case Event.Awoke e -> words.say(Phrase.LABEL_AWAKE);
            case Event.ClockMoved e -> words.say(Phrase.LABEL_TICK);
            case Event other -> null;
        };
    }

    private @Nullable String ending(Event event) {
        return event instanceof Event.Ended ? words.say(Phrase.LABEL_END) : null;
    }

    /** {@code len(box.items)} is {@code len(items)} where there is little room. */
    private static String lastPart(String name) {
        return name.length() < LONGEST ? name : OWNERS.matcher(name).replaceAll("");
    }

    private String stateNow(Moment moment) {
        ThreadView thread = moment.snapshot().thread(moment.thread()).orElse(null);
        if (thread == null) {
            return "";
        }
        return switch (thread.state()) {
            case ThreadState.WantsLock s -> words.say(Phrase.LABEL_BLOCKED);
            case ThreadState.Waiting s -> words.say(Phrase.LABEL_WAIT);
            case ThreadState.Joining s -> words.say(thread.isAtItsEnd() ? Phrase.LABEL_END : Phrase.LABEL_JOIN);
            case ThreadState.Sleeping s -> words.say(Phrase.LABEL_SLEEP);
            case ThreadState.Ended s -> words.say(Phrase.LABEL_END);
            case ThreadState.Outside s -> line(moment, thread);
            case ThreadState.Runnable s -> line(moment, thread);
        };
    }
}
