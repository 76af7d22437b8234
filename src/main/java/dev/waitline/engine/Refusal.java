package dev.waitline.engine;

import dev.waitline.trace.Call;
import dev.waitline.trace.ThreadState;

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

    /** There is no such primitive now, or it has no such method. */
    record NoSuchCall(Call call) implements Refusal {}

    record AtStart() implements Refusal {}

    record AtEnd() implements Refusal {}

    /** The policy is "I choose", and more than one thread can move. */
    record ChooseThread() implements Refusal {}

    record NoSuchStep(int step, int last) implements Refusal {}

    record NoSuchBranch(int branch) implements Refusal {}
}
