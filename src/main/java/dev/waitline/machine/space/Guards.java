package dev.waitline.machine.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lockset analysis as in Eraser (Savage et al. 1997), used as a partial-order reduction: where it finds that a step is
 * independent of all that the others can do before it, the step alone is a persistent set (Godefroid 1996), and the search
 * tries no other there. What Eraser would report as a race is here an assumption given up, after which the search begins again.
 *
 * <p>Such a step no other thread can notice or hinder: it commutes with whatever the others do before it, so it may go at once
 * and alone. A step is one when nobody else touches what it touches until it is made, because
 *
 * <ul>
 *   <li>nobody ever writes it, or
 *   <li>one thread alone touches it, or
 *   <li>everybody who touches it holds a certain lock, and this thread holds it now, or
 *   <li>it is written only where a thread is started, and touched by others only after that.
 * </ul>
 *
 * <p>A native lock counts as two things, one while it is locked and one while it is free: a lock that is always released
 * by its holder guards itself while it is locked, and a waiter's own lock is nobody else's business once it is free. A lock that a
 * stranger releases does not guard itself (trap {@code lock_released_by_a_stranger}):
 *
 * <pre>
 * main           | careful    | stranger       | then
 * lock.acquire() |            |                | lock held by main
 *                | with lock: |                | careful blocked
 *                |            | lock.release() | lock unlocked; careful ready
 *                | goes on    |                | lock held by careful, and main believes that it has it
 * </pre>
 *
 * <p>Which of these holds is not known beforehand. It is assumed as long as no step speaks against it; then what was
 * found on that assumption counts no more, and the search begins anew with one assumption less. Until a step breaks an
 * assumption for the first time every other step has kept it, so the reduced search comes to such a step if there is
 * one.
 *
 * <p>A thread that always goes alone could keep the others from ever having their turn: the ignoring problem (Valmari 1989). The
 * search meets it by a bound: after 200 steps that went alone everybody has a turn ({@code Search.MOST_ALONE}), and so does everybody
 * in each state that is kept.
 *
 * <ul>
 *   <li>S. Savage, M. Burrows, G. Nelson, P. Sobalvarro, T. Anderson: Eraser: A Dynamic Data Race Detector for Multithreaded
 *       Programs. ACM Transactions on Computer Systems 15(4), 1997.
 *   <li>P. Godefroid: Partial-Order Methods for the Verification of Concurrent Systems. LNCS 1032, Springer 1996.
 *   <li>A. Valmari: Stubborn Sets for Reduced State Space Generation. Application and Theory of Petri Nets, 1989; LNCS 483,
 *       Springer 1991.
 * </ul>
 */
final class Guards {
    /** What protects one location (or a lock in one of its two conditions). */
    private enum Kind {
        UNWRITTEN,
        OWNED,
        BIRTH,
        LOCK,
        NONE
    }

    private static final int NOBODY = -1;

    private static final class Guard {
        private boolean written;
        private @Nullable BitSet owners;
        private @Nullable Set<Location> locks;
        /** The thread with whose start it is written; NOBODY when there is none. */
        private int child = NOBODY;

        private boolean read;
        private boolean notBirth;
        private Kind kind = Kind.UNWRITTEN;
        private @Nullable Location lock;
    }

    /**
     * What must hold for a step to be as it was assumed to be.
     *
     * @param locks that the thread must hold before it
     * @param threads how many there must be at least
     */
    record Need(int version, boolean alone, Location[] locks, int threads) {}

    private record Part(Location location, boolean locked) {}

    private final Map<Part, Guard> guards = new HashMap<>();
    private final BitSet exposed = new BitSet();
    /** Whether there are threads that nobody waits for, so that the program's end may come before theirs. */
    private boolean unjoined;

    private volatile int version;

    /** Changes whenever an assumption has turned out to be wrong. */
    int version() {
        return version;
    }

    /** Takes note of a step, and says whether it may go alone. */
    boolean alone(Memo.Effect effect, int[] state, Space space) {
        Need need = effect.need;
        if (need == null || need.version != version || !holds(need, effect.thread, state, space)) {
            need = observe(effect, state, space);
        }
        return need.alone;
    }

    private static boolean holds(Need need, int thread, int[] state, Space space) {
        for (Location lock : need.locks) {
            if (lock.content(state).holder() != thread) {
                return false;
            }
        }
        return need.threads == 0 || space.rows.threads(state) >= need.threads;
    }

    private synchronized Need observe(Memo.Effect effect, int[] state, Space space) {
        int threads = space.rows.threads(state);
        Set<Location> written = new HashSet<>();
        for (Memo.Write write : effect.writes) {
            written.add(write.location());
        }
        boolean changed = false;
        boolean apart = threads == 1 && effect.children == 0;
        for (Memo.Touch touch : effect.touches) {
            Location location = touch.location();
            if (location != null && !touch.mine() && !apart) {
                changed |= observe(
                        touch,
                        guard(touch),
                        written.contains(location),
                        effect,
                        held(touch, effect, state, space),
                        threads);
            }
        }
        changed |= effect.unjoined && !unjoined;
        unjoined |= effect.unjoined;
        changed |= lines(effect, state, space, threads);
        // Who ends the program while others may still print has a part in what is printed.
        if (effect.output != null || effect.error != null || (effect.finishes && (effect.abrupt || unjoined))) {
            changed |= own(
                    guards.computeIfAbsent(new Part(space.rows.printed(), false), p -> new Guard()), effect, threads);
        }
        for (Memo.Touch touch : effect.touches) {
            int other = touch.location() == null ? NOBODY : space.rows.contextOf(touch.location());
            if (other != NOBODY && !exposed.get(other)) {
                exposed.set(other);
                changed = true;
            }
        }
        if (changed) {
            version++;
        }
        Need need = need(effect, written, space, threads);
        effect.need = need;
        return need;
    }

    /**
     * Who stands in line for a lock will take it once it is free; that it may never come to that, because somebody else
     * took the lock alone, must not hide it.
     */
    private boolean lines(Memo.Effect effect, int[] state, Space space, int threads) {
        boolean changed = false;
        for (Memo.Write write : effect.writes) {
            int thread = space.rows.contextOf(write.location());
            Content.Rest rest = thread == NOBODY
                    ? null
                    : write.location().content(write.content()).rest();
            Location lock = rest == null ? null : rest.lock();
            if (lock != null) {
                Guard guard = guards.computeIfAbsent(new Part(lock, false), p -> new Guard());
                Set<Location> held = new HashSet<>();
                if (thread == effect.thread) {
                    held.addAll(space.objects.heldBy(state, thread));
                    held.addAll(effect.acquired);
                    effect.released.forEach(held::remove);
                }
                guard.written = true;
                BitSet owner = new BitSet();
                owner.set(thread);
                if (guard.owners == null) {
                    guard.owners = owner;
                } else {
                    guard.owners.and(owner);
                }
                if (guard.locks == null) {
                    guard.locks = held;
                } else {
                    guard.locks.retainAll(held);
                }
                guard.notBirth = true;
                changed |= choose(guard, lock);
            }
        }
        return changed;
    }

    private Guard guard(Memo.Touch touch) {
        Location location = java.util.Objects.requireNonNull(touch.location());
        return guards.computeIfAbsent(
                new Part(location, location.content(touch.number()).holder() >= 0), p -> new Guard());
    }

    private static Set<Location> held(Memo.Touch touch, Memo.Effect effect, int[] state, Space space) {
        Set<Location> held = new HashSet<>(space.objects.heldBy(state, effect.thread));
        effect.released.subList(0, touch.released()).forEach(held::remove);
        held.addAll(effect.acquired.subList(0, touch.acquired()));
        return held;
    }

    private boolean own(Guard guard, Memo.Effect effect, int threads) {
        guard.written = true;
        guard.notBirth = true;
        guard.locks = Set.of();
        return owners(guard, effect, threads) | choose(guard, null);
    }

    private static boolean owners(Guard guard, Memo.Effect effect, int threads) {
        BitSet touching = new BitSet();
        touching.set(effect.thread);
        touching.set(threads, threads + effect.children);
        BitSet owners = guard.owners;
        if (owners == null) {
            guard.owners = touching;
        } else {
            owners.and(touching);
        }
        return false;
    }

    /** Whether that changed what is assumed of the guard. */
    private boolean observe(
            Memo.Touch touch, Guard guard, boolean writes, Memo.Effect effect, Set<Location> held, int threads) {
        guard.written |= writes;
        owners(guard, effect, threads);
        Set<Location> locks = guard.locks;
        if (locks == null) {
            guard.locks = new HashSet<>(held);
        } else {
            locks.retainAll(held);
        }
        if (writes && effect.children > 0 && !guard.read && (guard.child == NOBODY || guard.child == threads)) {
            guard.child = threads;
        } else if (writes || (guard.child != NOBODY && guard.child >= threads + effect.children)) {
            guard.notBirth = true;
        } else if (guard.child == NOBODY) {
            guard.read = true;
        }
        Location lock = java.util.Objects.requireNonNull(touch.location());
        return choose(guard, lock.content(touch.number()).holder() < 0 ? lock : null);
    }

    /** @param free the lock, when it is one that is free */
    private boolean choose(Guard guard, @Nullable Location free) {
        Kind kind = guard.kind;
        Location lock = guard.lock;
        boolean holds = switch (kind) {
            case UNWRITTEN -> !guard.written;
            case OWNED -> guard.owners != null && !guard.owners.isEmpty();
            case BIRTH -> !guard.notBirth;
            case LOCK -> guard.locks != null && guard.locks.contains(lock);
            case NONE -> true;
        };
        if (holds) {
            return false;
        }
        guard.lock = null;
        if (guard.owners == null || !guard.owners.isEmpty()) {
            guard.kind = Kind.OWNED;
        } else if (!guard.notBirth && guard.child != NOBODY) {
            guard.kind = Kind.BIRTH;
        } else if (guard.locks != null && !guard.locks.isEmpty()) {
            guard.kind = Kind.LOCK;
            guard.lock = guard.locks.stream()
                    .min(java.util.Comparator.comparing(Location::toString))
                    .orElseThrow();
        } else {
            guard.kind = Kind.NONE;
            if (free != null) {
                free.contended = true;
            }
        }
        return true;
    }

    /** Whether everybody who touches the lock while it is locked holds it. */
    private boolean reliable(Location lock) {
        Guard guard = guards.get(new Part(lock, true));
        return guard == null || guard.locks == null || guard.locks.contains(lock);
    }

    private Need need(Memo.Effect effect, Set<Location> written, Space space, int threads) {
        boolean alone = !effect.finishes && effect.misuses.isEmpty() && !exposed.get(effect.thread);
        List<Location> locks = new ArrayList<>();
        int born = 0;
        for (Memo.Touch touch : effect.touches) {
            Location location = touch.location();
            if (location == null || touch.mine()) {
                continue;
            }
            alone &= space.rows.contextOf(location) == NOBODY;
            Guard guard = guard(touch);
            switch (guard.kind) {
                case UNWRITTEN -> {}
                case OWNED -> {}
                case BIRTH -> born = Math.max(born, guard.child + 1 - effect.children);
                case LOCK -> {
                    Location lock = java.util.Objects.requireNonNull(guard.lock);
                    boolean taken = effect.acquired.subList(0, touch.acquired()).contains(lock);
                    alone &= reliable(lock);
                    if (!taken && !locks.contains(lock)) {
                        locks.add(lock);
                    }
                }
                case NONE -> alone = false;
            }
        }
        if (effect.output != null || effect.error != null) {
            Guard guard = guards.get(new Part(space.rows.printed(), false));
            alone &= guard != null && guard.kind != Kind.NONE;
        }
        return new Need(version, alone, locks.toArray(Location[]::new), born);
    }
}
