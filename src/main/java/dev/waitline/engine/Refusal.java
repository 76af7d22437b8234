package dev.waitline.engine;

import dev.waitline.trace.Call;
import dev.waitline.trace.Event;
import dev.waitline.trace.ThreadState;
import org.jspecify.annotations.Nullable;

/** Why a command cannot be done now. */
public sealed interface Refusal {

    /** The thread is blocked, asleep or ended; its state says on what. */
    record CannotMove(int thread, ThreadState state) implements Refusal {}

    record NoSuchThread(int thread) implements Refusal {}

    /** The program has ended; only going back is possible. */
    record ProgramEnded() implements Refusal {}

    /** Nobody can run, and no timeout will ever end that. */
    record Stuck() implements Refusal {}

    /** Somebody can run, so the clock stands still. */
    record ClockStandsStill() implements Refusal {}

    /** The thread neither sleeps nor waits with a timeout. */
    record NoTimeout(int thread) implements Refusal {}

    /** The thread does not wait in a Condition's queue. */
    record NotWaiting(int thread) implements Refusal {}

    /** There is no such primitive now, it has no such method to call, or that takes no such arguments. */
    record NoSuchCall(Call call) implements Refusal {}

    record AtStart() implements Refusal {}

    record AtEnd() implements Refusal {}

    /** The policy is "I choose", and more than one thread can move. */
    record ChooseThread() implements Refusal {}

    /** No step of the run says so. */
    record NotFound(String text) implements Refusal {}

    /** A person holds the thread: it does not run until it is let go. */
    record Held(int thread) implements Refusal {}

    /** There is no step where branches part. */
    record OneBranch() implements Refusal {}

    /** There is no bookmark to go to. */
    record NoBookmark() implements Refusal {}

    /** Somebody called from outside in this run, which the file of a program does not say. */
    record CallInTalk() implements Refusal {}

    record NoSuchStep(int step, int last) implements Refusal {}

    record NoSuchBranch(int branch) implements Refusal {}

    /** The threads run free; only halting is possible. */
    record RunsFree() implements Refusal {}

    /** This engine does not let its threads run free. */
    record CannotRunFree() implements Refusal {}

    /** The threads ran free up to this moment, so nothing can be chosen otherwise from here. */
    record NotRepeatable() implements Refusal {}

    /**
     * The choices that led here were made again and something else came of them.
     *
     * @param step the place of the choice, from 1
     * @param first what happened the first time, or null when nothing more did
     * @param second what happened this time, or null
     */
    record Diverged(
            int step, @Nullable Event first, @Nullable Event second) implements Refusal {}
}
