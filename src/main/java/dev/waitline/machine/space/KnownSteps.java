package dev.waitline.machine.space;

import dev.waitline.machine.value.PyThread;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What is known of steps: for each place where a thread may rest a tree of questions, which content has this location, down
 * to what the step does then. Looking up takes no lock; a step is worked out under the monitor of the {@link SharedObjects},
 * once.
 */
final class KnownSteps {
    /** Works out what a step does, under the lock. */
    @FunctionalInterface
    interface Work {
        Memo.Effect step(int[] state, int thread, Space.Kind kind);
    }

    private static final Memo.@Nullable Root[] NONE = {};

    private final Rows rows;
    private final SharedObjects lock;
    private final boolean remember;
    private final Work work;
    private final List<Memo.@Nullable Root[]> roots = new CopyOnWriteArrayList<>();

    /** @param remember whether what was worked out is kept at all */
    KnownSteps(Rows rows, SharedObjects lock, boolean remember, Work work) {
        this.rows = rows;
        this.lock = lock;
        this.remember = remember;
        this.work = work;
    }

    /** What the step does that a thread makes from a state. */
    Memo.Effect effect(int[] state, int thread, Space.Kind kind) {
        int place = Space.Kind.values().length * rows.context(thread).in(state) + kind.ordinal();
        return effect(root(thread, place), state, thread, kind);
    }

    /** What is answered to a question, by its number, in a state. */
    Memo.Effect answer(int[] state, int question) {
        return effect(root(question, 0), state, question, Space.Kind.FREE);
    }

    private Memo.Effect effect(Memo.Root root, int[] state, int thread, Space.Kind kind) {
        Memo.Effect known = remember ? look(root, state) : null;
        return known != null ? known : workOut(root, state, thread, kind);
    }

    private Memo.Effect workOut(Memo.Root root, int[] state, int thread, Space.Kind kind) {
        synchronized (lock) {
            Memo.Effect known = remember ? look(root, state) : null;
            if (known != null) {
                return known;
            }
            Memo.Effect effect = work.step(state, thread, kind);
            if (remember) {
                remember(root, state, effect);
            }
            return effect;
        }
    }

    private Memo.@Nullable Effect look(Memo.Root root, int[] state) {
        Object node = root.first;
        while (node instanceof Memo.Fork fork) {
            node = fork.answer(answer(fork, state));
        }
        return (Memo.Effect) node;
    }

    private int answer(Memo.Fork fork, int[] state) {
        Location location = fork.location;
        if (location == null) {
            return Objects.requireNonNull(fork.family).free(rows.living(state), fork.given);
        }
        return fork.mine
                ? location.content(state).exemplar() instanceof Long owner && owner == PyThread.ident(fork.thread)
                        ? 1
                        : 0
                : location.in(state);
    }

    private Memo.Root root(int thread, int number) {
        Memo.@Nullable Root[] known = thread < roots.size() ? roots.get(thread) : NONE;
        Memo.Root root = number < known.length ? known[number] : null;
        return root != null ? root : addRoot(thread, number);
    }

    private Memo.Root addRoot(int thread, int number) {
        synchronized (lock) {
            while (roots.size() <= thread) {
                roots.add(new Memo.@Nullable Root[8]);
            }
            return rootIn(thread, number);
        }
    }

    private Memo.Root rootIn(int thread, int number) {
        Memo.@Nullable Root[] known = roots.get(thread);
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, 2 * known.length));
        }
        Memo.Root root = known[number];
        if (root == null) {
            root = new Memo.Root();
            known[number] = root;
        }
        roots.set(thread, known);
        return root;
    }

    private void remember(Memo.Root root, int[] state, Memo.Effect effect) {
        Memo.Fork last = null;
        for (Memo.Touch touch : effect.touches) {
            Location location = touch.location();
            if (location != null && location.position < 0) {
                location.assuming.add(root);
                continue;
            }
            Object next = last == null ? root.first : last.answer(answer(last, state));
            if (next == null) {
                Memo.Fork fork = new Memo.Fork(location, touch.mine(), touch.thread(), touch.family(), touch.given());
                attach(root, last, state, fork);
                next = fork;
            }
            last = (Memo.Fork) next;
        }
        attach(root, last, state, effect);
    }

    private void attach(Memo.Root root, Memo.@Nullable Fork last, int[] state, Object next) {
        if (last == null) {
            root.first = next;
        } else {
            last.answer(answer(last, state), next);
        }
    }
}
