package dev.waitline.trace;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a schedule: what was let happen next. The same program and the same choices give the same run.
 *
 * <p>Threads are named by their number: 0 is the main thread, the others count in the order of their start, helper
 * threads of injected calls included.
 */
public sealed interface Choice {

    /**
     * The choice that prints itself as {@code text}; null when it is none, or an injected call, whose text does not say
     * which is its target.
     */
    static @Nullable Choice of(String text) {
        return ChoiceText.read(text);
    }

    /**
     * {@code thread} makes {@code moves} moves, the smallest stretches at whose ends the machine stops by itself, and then
     * so many instructions of its next move, which it ends when it goes on. A search stops within a move where it has found
     * that an instruction reads what others write.
     */
    record Run(int thread, int moves, int instructions) implements Choice {
        public Run {
            if (thread < 0 || moves < 0 || instructions < 0 || (moves == 0 && instructions == 0)) {
                throw new IllegalArgumentException("a run needs a thread and at least one move");
            }
        }

        public Run(int thread, int moves) {
            this(thread, moves, 0);
        }

        /** This one, and then the other, by the same thread; null when that takes too many moves for one. */
        @Nullable
        Run and(Run other) {
            return moves > Integer.MAX_VALUE - other.moves || instructions > Integer.MAX_VALUE - other.instructions
                    ? null
                    : new Run(
                            thread,
                            moves + other.moves,
                            other.moves > 0 ? other.instructions : instructions + other.instructions);
        }

        @Override
        public String toString() {
            String whole = moves == 1 ? Integer.toString(thread) : thread + "x" + moves;
            return instructions == 0 ? whole : whole + "+" + instructions;
        }
    }

    /** The sleep or timeout in which {@code thread} stands ends now, whatever the clock says. */
    record Fire(int thread) implements Choice {
        @Override
        public String toString() {
            return "fire:" + thread;
        }
    }

    /** {@code thread}, which waits on a Condition, is woken although nobody notified it. */
    record Wake(int thread) implements Choice {
        @Override
        public String toString() {
            return "wake:" + thread;
        }
    }

    /** Nobody can run; the clock moves on to the next deadline. */
    record Tick() implements Choice {
        @Override
        public String toString() {
            return "tick";
        }
    }

    /** So much time passes, for everybody, whoever can run; only threads that ran free leave this behind. */
    record Pass(long nanos) implements Choice {
        public Pass {
            if (nanos < 1) {
                throw new IllegalArgumentException("time goes on");
            }
        }

        @Override
        public String toString() {
            return "pass:" + nanos;
        }
    }

    /** A new helper thread makes {@code call}, at once as far as it gets; from then on it is a thread like any other. */
    record Inject(Call call) implements Choice {
        @Override
        public String toString() {
            return "inject:" + call;
        }
    }

    /**
     * All threads ran at full speed, side by side.
     *
     * @param turns the choices as which that came out; empty when they are not known, and then it cannot be repeated
     */
    record Free(List<Choice> turns) implements Choice {
        public Free {
            turns = List.copyOf(turns);
        }

        @Override
        public String toString() {
            return turns.isEmpty()
                    ? "free"
                    : turns.stream().map(Choice::toString).collect(Collectors.joining(" "));
        }
    }
}
