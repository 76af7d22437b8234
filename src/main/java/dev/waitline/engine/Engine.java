package dev.waitline.engine;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs a program. One engine runs one program, from its start, and stands at one moment of it. Confined to one
 * thread at a time.
 */
public interface Engine extends AutoCloseable {

    /** What can be seen now. */
    Snapshot snapshot();

    /** The numbers of the threads that can move now, in order; the same as in the snapshot, and cheaper. */
    List<Integer> movable();

    /** How the program ended, or null while it has not. */
    @Nullable
    Ending ending();

    /**
     * How much time of the program's clock, in nanoseconds, can pass before that changes anything: until the next sleep or timeout
     * is over. 0 when the program has asked for the time; {@link Long#MAX_VALUE} when nothing rests on time, or the engine's clock
     * goes by itself.
     */
    default long unnoticed() {
        return Long.MAX_VALUE;
    }

    /**
     * Lets one choice happen.
     *
     * @return what happened, in order
     * @throws RefusedException when the choice cannot be made now; nothing has changed then
     */
    List<Event> advance(Choice choice) throws RefusedException;

    /**
     * Lets choices happen that were made before from this same moment, and tells nothing of them.
     *
     * @throws RefusedException at the first that cannot be made; those before it have been
     */
    void repeat(List<Choice> choices) throws RefusedException;

    /**
     * Moves a thread by one step of the given size, and says which choice that was, so that it can be made again.
     *
     * @throws RefusedException when the thread cannot move; nothing has changed then
     */
    Step step(int thread, StepSize size) throws RefusedException;

    /**
     * Moves a thread on and on until it cannot move, the program has ended, or about so many moves are made. For runs
     * that nobody watches: of the events only what was printed is sure to be told, and its line may be 0.
     *
     * @throws RefusedException when the thread cannot move; nothing has changed then
     */
    default Step go(int thread, int most) throws RefusedException {
        return step(thread, StepSize.OPERATION);
    }

    /** Remembers this moment, or null when the engine cannot go back to moments. */
    @Nullable
    Checkpoint checkpoint();

    /** Goes back (or forth) to a moment that this engine remembered. */
    void reset(Checkpoint checkpoint);

    /** What this engine is and can do. */
    default Traits traits() {
        return new Traits("model", false, true, false);
    }

    /**
     * Lets all threads run at full speed for about {@code most}, less when the program ends before; they go on running
     * when this returns, until {@link #halt()}. While they run, snapshots and checkpoints are of the moment up to which was told,
     * or later, and every command but this one and {@link #halt()} is refused.
     *
     * @return what happened since the last call, as {@link Choice.Free}; without turns and events when nothing did
     * @throws RefusedException when the engine cannot do that, or the program has ended
     */
    default Step free(Duration most) throws RefusedException {
        throw new RefusedException(new Refusal.CannotRunFree());
    }

    /**
     * As {@link #free}, for runs that nobody watches: of the events only what was printed is sure to be told, and its
     * line may be 0.
     */
    default Step rush(Duration most) throws RefusedException {
        return free(most);
    }

    /** Stops all threads, each before its next operation. Nothing happens when they do not run free. */
    default Step halt() {
        return new Step(new Choice.Free(List.of()), List.of());
    }

    /** How many choices the last command made again in a new process to get where it was to be; 0 for most. */
    default int repeated() {
        return 0;
    }

    /** The source of a file that a frame names: the program's, or the library's. */
    Optional<SourceText> source(String file);

    @Override
    void close();

    /** A moment, in the engine's own terms. */
    interface Checkpoint {}

    /** @param events what happened, in order */
    record Step(Choice choice, List<Event> events) {
        public Step {
            events = List.copyOf(events);
        }
    }
}
