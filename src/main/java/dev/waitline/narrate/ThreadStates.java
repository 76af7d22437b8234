package dev.waitline.narrate;

import dev.waitline.trace.Operation;
import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import org.jspecify.annotations.Nullable;

/** What a thread does now and will do next, short enough for the head of its lane. */
final class ThreadStates {
    private static final int LINE_LENGTH = 30;
    private static final int DETAIL_LENGTH = 40;

    private final Phrasebook words;

    ThreadStates(Phrasebook words) {
        this.words = words;
    }

    String of(ThreadView thread, Snapshot snapshot) {
        return switch (thread.state()) {
            case ThreadState.Runnable s -> words.say(Phrase.STATE_CAN_RUN, operation(thread.next()));
            case ThreadState.WantsLock s -> blocked(s, snapshot);
            case ThreadState.Waiting s -> waiting(s.on(), s.deadline());
            case ThreadState.Joining s -> {
                String other = snapshot.threadName(s.thread());
                Long deadline = s.deadline();
                yield thread.isAtItsEnd()
                        ? words.say(Phrase.STATE_DONE, other)
                        : deadline == null
                                ? words.say(Phrase.STATE_JOINS, other)
                                : words.say(Phrase.STATE_JOINS_UNTIL, other, words.seconds(deadline));
            }
            case ThreadState.Sleeping s -> words.say(Phrase.STATE_SLEEPS, words.seconds(s.until()));
            case ThreadState.Outside s -> words.say(Phrase.STATE_OUTSIDE);
            case ThreadState.Ended s ->
                switch (s.how()) {
                    case RETURNED -> words.say(Phrase.STATE_ENDED);
                    case FAILED -> words.say(Phrase.STATE_FAILED, Phrasebook.shorten(s.detail(), DETAIL_LENGTH));
                    case EXITED -> words.say(Phrase.STATE_EXITED);
                    case CUT_OFF -> words.say(Phrase.STATE_CUT_OFF);
                };
        };
    }

    private String blocked(ThreadState.WantsLock s, Snapshot snapshot) {
        Integer holder = s.heldBy();
        return holder == null
                ? words.say(Phrase.STATE_BLOCKED_NOBODY, s.lock().name())
                : words.say(Phrase.STATE_BLOCKED, s.lock().name(), snapshot.threadName(holder));
    }

    private String waiting(Resource on, @Nullable Long deadline) {
        boolean condition = on.kind() == Resource.Kind.CONDITION;
        if (deadline == null) {
            return words.say(condition ? Phrase.STATE_WAITERS : Phrase.STATE_WAITS_FOR, on.name());
        }
        return words.say(
                condition ? Phrase.STATE_WAITERS_UNTIL : Phrase.STATE_WAITS_FOR_UNTIL,
                on.name(),
                words.seconds(deadline));
    }

    String operation(Operation operation) {
        String target = Phrasebook.shorten(operation.target().strip(), LINE_LENGTH);
        return switch (operation.kind()) {
            case LINE -> target.isEmpty() ? words.say(Phrase.OPERATION_GO_ON) : target;
            case LEAVE -> words.say(Phrase.OPERATION_LEAVE, target);
            case CALL -> target;
            case ACQUIRE -> words.say(Phrase.OPERATION_ACQUIRE, target);
            case RELEASE -> words.say(Phrase.OPERATION_RELEASE, target);
            case READ -> words.say(Phrase.OPERATION_READ, target);
            case WRITE -> words.say(Phrase.OPERATION_WRITE, target);
            case PRINT -> words.say(Phrase.OPERATION_PRINT, target);
            case START -> words.say(Phrase.OPERATION_START, target);
            case SLEEP -> words.say(Phrase.OPERATION_SLEEP, target);
            case TIME_OUT -> words.say(Phrase.OPERATION_TIME_OUT, target);
            case WAKE_UP ->
                target.isEmpty()
                        ? words.say(Phrase.OPERATION_WAKE_UP_BARE)
                        : words.say(Phrase.OPERATION_WAKE_UP, target);
            case JOIN -> words.say(Phrase.OPERATION_JOIN, target);
            case TIME -> words.say(Phrase.OPERATION_TIME);
            case GO_ON -> words.say(Phrase.OPERATION_GO_ON);
            case END -> words.say(Phrase.OPERATION_END);
        };
    }
}
