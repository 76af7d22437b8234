package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.program.Code;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a thread does next, by what it reads on the way: a tree that is walked with the contents found in a state.
 * Written to under the lock of the {@link Space}; read by all.
 */
final class Memo {
    private Memo() {}

    /** Where the tree of one thread in one context begins. */
    static final class Root {
        volatile @Nullable Object first;
    }

    /** A question: which content has this location, or which name is free. Answers lead on, to a fork or an effect. */
    static final class Fork {
        /** Null when the question is for a name. */
        final @Nullable Location location;
        /** For a look at an RLock's owner: whether all that counts of it is that it is {@link #thread}, or is not. */
        final boolean mine;

        /** The thread that asks. */
        final int thread;

        final @Nullable Family family;
        /** The names that were given before on the way here. */
        final int[] given;

        volatile @Nullable Object[] answers = new @Nullable Object[4];

        Fork(@Nullable Location location, boolean mine, int thread, @Nullable Family family, int[] given) {
            this.location = location;
            this.mine = mine;
            this.thread = thread;
            this.family = family;
            this.given = given;
        }

        @Nullable
        Object answer(int number) {
            @Nullable Object[] known = answers;
            return number < known.length ? known[number] : null;
        }

        void answer(int number, Object next) {
            @Nullable Object[] known = answers;
            if (number >= known.length) {
                known = Arrays.copyOf(known, Math.max(number + 1, 2 * known.length));
            }
            known[number] = next;
            answers = known;
        }
    }

    /** Names for objects that are made in the same way. */
    static final class Family {
        Named[] names = {};

        void add(Named named) {
            Named[] more = Arrays.copyOf(names, names.length + 1);
            more[names.length] = named;
            names = more;
        }

        /** The place of the first name that is neither alive nor given. */
        int free(long[] living, int[] given) {
            Named[] all = names;
            for (int i = 0; i < all.length; i++) {
                int bit = all[i].bit;
                boolean taken = (living[bit >> 6] >>> bit & 1) != 0;
                for (int each : given) {
                    taken |= each == all[i].number;
                }
                if (!taken) {
                    return i;
                }
            }
            return all.length;
        }
    }

    /**
     * One thing that a step looked at or changed, or a name that it took.
     *
     * @param mine whether all that counts of the content, an RLock's owner, is that it is {@code thread}, or is not
     * @param family for a name: those it comes from; then {@code given} are those that the step had taken before
     * @param number the content, or the name's place in its family
     */
    record Touch(
            @Nullable Location location,
            boolean mine,
            int thread,
            @Nullable Family family,
            int[] given,
            int number) {}

    /** An instruction. */
    record Site(Code code, int at) {}

    /** What a step does to a location. */
    enum Act {
        /** It reads or writes it, or both. */
        LOOK,
        READ,
        WRITE,
        /** It goes on in one way if the lock is held, in another if it is not. */
        TEST,
        /** It takes the lock. */
        TAKE,
        /** It lets go of the lock. */
        RELEASE,
        /** It would let go of the lock, whoever holds it, and fails when nobody does. */
        UNLOCK,
        /** It starts a thread. */
        START
    }

    /**
     * One instruction of a step looks at a location or changes it.
     *
     * @param locked for a lock, whether it is held just before
     * @param instruction counts from 1 for the one at which the step begins; 0 for what comes before it
     * @param site where that is; null for the first
     * @param acquired how many locks the step had taken by then
     * @param released how many it had let go of
     * @param joined for how many threads' ends it had waited
     */
    record Use(
            Location location,
            Act act,
            boolean locked,
            int instruction,
            @Nullable Site site,
            int acquired,
            int released,
            int joined) {}

    /** A location gets a content. */
    record Write(Location location, int content) {}

    /**
     * What a step does.
     *
     * @param frees whether objects may have been let go of
     * @param output what was printed, to standard output and to standard error
     * @param acquired the locks that it took, in order
     * @param released the locks that it let go of, in order
     * @param joined the threads for whose end it waited, in order
     */
    static final class Effect {
        final int thread;
        final Write[] writes;
        final boolean frees;
        final @Nullable String output;
        final @Nullable String error;
        final boolean finishes;
        final List<Touch> touches;
        final List<Use> uses;
        final List<Location> acquired;
        final List<Location> released;
        final List<Integer> joined;
        final int children;
        /** The instruction within which it ends; 0 when it ends between two. */
        final int unfinished;
        /** By which of its instructions it starts a thread; the largest number when it starts none. */
        final int startAt;

        final List<Misuse> misuses;
        /** Whether it ends the program without waiting for anybody. */
        final boolean abrupt;
        /** Whether it starts a thread for which nobody waits in the end. */
        final boolean unjoined;
        /** Whether {@link Twins} has looked at it. */
        volatile boolean seen;
        /** What makes it a step that may go alone; null as long as nobody has asked. */
        volatile Guards.@Nullable Need need;
        /** A number for what was printed. */
        int pieces;
        /** What was said, when it is no step but a question. */
        Machine.@Nullable Answer answer;

        Effect(
                int thread,
                Write[] writes,
                boolean frees,
                @Nullable String output,
                @Nullable String error,
                boolean finishes,
                Footprint footprint,
                int children,
                boolean abrupt,
                boolean unjoined,
                List<Misuse> misuses) {
            this.misuses = misuses;
            this.abrupt = abrupt;
            this.unjoined = unjoined;
            this.thread = thread;
            this.writes = writes;
            this.frees = frees;
            this.output = output;
            this.error = error;
            this.finishes = finishes;
            this.touches = footprint.touches;
            this.uses = footprint.uses;
            this.acquired = footprint.acquired;
            this.released = footprint.released;
            this.joined = footprint.joined;
            this.children = children;
            this.unfinished = footprint.unfinished();
            this.startAt = footprint.uses.stream()
                    .filter(use -> use.act() == Act.START)
                    .mapToInt(Use::instruction)
                    .max()
                    .orElse(Integer.MAX_VALUE);
        }
    }
}
