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
 *   <li>everybody who touches it holds a certain lock, and this thread holds it now; a thread may do without when each other one
 *       that ever touches it is not started yet, or has ended and this one has waited for that, or
 *   <li>it is written only where a thread is started, and touched by others only after that, or
 *   <li>this thread alone touches it as long as it lives: others do before it is started, or after they have waited for its end.
 * </ul>
 *
 * <p>Who does without the lock at such a moment cannot come before a step of a thread that holds it: that thread has been started and
 * has not ended. So a counter that its threads guard by a lock, and that the main thread prints when it has joined them, is guarded.
 *
 * <p>That a thread has ended is not enough for these two: where its last steps all go alone, who touches the same without having
 * waited would only ever be seen to come later. So a state knows for whose end each thread has waited ({@code Rows.joined}), which
 * no other order of independent steps changes.
 *
 * <p>A native lock counts as two things, one while it is locked and one while it is free, and whatever tests whether it is
 * (an acquire that does not wait for ever, {@code locked()}, a release by one who may not hold it) touches both: a lock that is always released
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
        JOINED,
        LOCK,
        NONE
    }

    private static final int NOBODY = -1;
    /** Threads with higher numbers have nothing to themselves in that way. */
    private static final int MOST_JOINED = 256;

    private static final boolean[] BOTH = {false, true};
    private static final boolean[] LOCKED = {true};
    private static final boolean[] FREE = {false};

    private static final class Guard {
        private boolean written;
        private @Nullable BitSet owners;
        private @Nullable Set<Location> locks;
        /** The thread with whose start it is written; NOBODY when there is none. */
        private int child = NOBODY;

        /** All who ever touched it, and all who ever changed it. */
        private final BitSet touching = new BitSet();

        private final BitSet writing = new BitSet();
        /** For a lock while it is held: whether it is ever released by one who does not hold it. */
        private boolean strangers;

        /**
         * The threads of which holds that each touch by another comes before they are started, or by one who has waited for their
         * end; null as long as nobody has touched it.
         */
        private @Nullable BitSet joined;
        /** Of those the one for which that is assumed. */
        private int joiner = NOBODY;

        /**
         * The threads that the touches allow which came when nobody else could: whoever touches it must be among them. Null when there
         * are none.
         */
        private @Nullable BitSet unhindered;
        /** The locks that were held in all of those. */
        private Set<Location> heldUnhindered = Set.of();

        private boolean read;
        private boolean notBirth;
        private Kind kind = Kind.UNWRITTEN;
        private @Nullable Location lock;

        /** Whether that is news. */
        boolean touched(int thread, int threads, int children, boolean writes) {
            int known = touching.cardinality() + writing.cardinality();
            touching.set(thread);
            touching.set(threads, threads + children);
            if (writes) {
                writing.set(thread);
            }
            return touching.cardinality() + writing.cardinality() > known;
        }

        /** One of those who do the same touches it, so that any of them may; whether that is news. */
        boolean touchedByAll(BitSet alike, boolean writes) {
            int known = touching.cardinality() + writing.cardinality();
            touching.or(alike);
            if (writes) {
                writing.or(alike);
            }
            return touching.cardinality() + writing.cardinality() > known;
        }

        /** Only these may be the one to whom it belongs: a thread, and those that its step starts. */
        void ownedBy(int thread, int threads, int children) {
            BitSet touching = new BitSet();
            touching.set(thread);
            touching.set(threads, threads + children);
            BitSet known = owners;
            if (known == null) {
                owners = touching;
            } else {
                known.and(touching);
            }
        }

        /**
         * Only these may be the one that has it to itself as long as it lives.
         *
         * @param by who touches it
         * @param ended for whose end that one has waited
         * @param threads how many threads there are
         */
        void joinedBy(int by, Set<Integer> ended, int threads) {
            BitSet possible = unhindering(by, ended, threads);
            BitSet known = joined;
            if (known == null) {
                joined = possible;
            } else {
                known.and(possible);
            }
        }

        /** Those that do not hinder a thread: itself, those for whose end it has waited, and those that are not there yet. */
        private static BitSet unhindering(int by, Set<Integer> ended, int threads) {
            BitSet possible = new BitSet();
            possible.set(by);
            ended.forEach(possible::set);
            possible.set(Math.min(threads, MOST_JOINED), MOST_JOINED);
            return possible;
        }

        /** Whether there is one that has it to itself, and who touches it at all. */
        boolean joins() {
            BitSet known = joined;
            if (known == null) {
                return false;
            }
            for (int thread = known.nextSetBit(0); thread >= 0; thread = known.nextSetBit(thread + 1)) {
                if (touching.get(thread)) {
                    joiner = thread;
                    return true;
                }
            }
            return false;
        }

        /**
         * Only the locks that are held may be the one that guards it, unless nobody else can touch it at that moment; for the parameters
         * see {@link #joinedBy}. Called when it is known who touches it.
         */
        void heldWith(Set<Location> held, int by, Set<Integer> ended, int threads) {
            BitSet allowed = unhindered;
            if (allowed != null && !contains(allowed, touching)) {
                // One has come that could have hindered.
                unhindered = null;
                heldWith(heldUnhindered);
                allowed = null;
            }
            BitSet possible = unhindering(by, ended, threads);
            if (!contains(possible, touching)) {
                heldWith(held);
            } else if (allowed == null) {
                unhindered = possible;
                heldUnhindered = Set.copyOf(held);
            } else {
                allowed.and(possible);
                Set<Location> both = new HashSet<>(heldUnhindered);
                both.retainAll(held);
                heldUnhindered = both;
            }
        }

        private static boolean contains(BitSet all, BitSet some) {
            BitSet others = (BitSet) some.clone();
            others.andNot(all);
            return others.isEmpty();
        }

        /** Those besides a thread who ever touch it. */
        BitSet others(int thread) {
            BitSet others = (BitSet) touching.clone();
            others.clear(thread);
            return others;
        }

        /** Only these locks may be the one that guards it. */
        void heldWith(Set<Location> held) {
            Set<Location> known = locks;
            if (known == null) {
                locks = new HashSet<>(held);
            } else {
                known.retainAll(held);
            }
        }

        /** Whether somebody else ever does what a read or a write of a thread could be the other side of. */
        boolean meets(int thread, boolean writes) {
            BitSet others = (BitSet) (writes ? touching : writing).clone();
            others.clear(thread);
            return !others.isEmpty();
        }
    }

    /**
     * What must hold for a step to be as it was assumed to be.
     *
     * @param locks that the thread must hold before it
     * @param threads how many there must be at least
     * @param ended threads that must not be there yet, or for whose end the thread must have waited
     */
    record Need(int version, boolean alone, Location[] locks, int threads, int[] ended) {}

    /**
     * What has a guard.
     *
     * @param location one, or the first of those that threads which do the same have made in the same way: they have one guard
     */
    private record Part(Object location, boolean locked) {}

    /**
     * A step from one state.
     *
     * @param before the locks that its thread holds before it
     * @param written what it changes
     * @param printed where it stands what was printed
     * @param ended for whose end its thread has waited before it, and after each such wait of its own
     */
    private record Step(
            Memo.Effect effect,
            Set<Location> before,
            Set<Location> written,
            Location printed,
            List<Set<Integer>> ended) {
        static Step of(Memo.Effect effect, int[] state, Space space) {
            Set<Location> written = new HashSet<>();
            for (Memo.Write write : effect.writes) {
                written.add(write.location());
            }
            List<Set<Integer>> ended = new ArrayList<>(List.of(space.joined(state, effect.thread)));
            for (int thread : effect.joined) {
                Set<Integer> more = new HashSet<>(ended.getLast());
                more.add(thread);
                more.addAll(space.joined(state, thread));
                ended.add(more);
            }
            return new Step(
                    effect,
                    Set.copyOf(space.objects.heldBy(state, effect.thread)),
                    written,
                    space.rows.printed(),
                    ended);
        }

        /** For whose end the thread has waited when it comes there. */
        Set<Integer> ended(Memo.Use use) {
            return ended.get(use.joined());
        }

        /** The locks that the thread holds when it comes there. */
        Set<Location> held(Memo.Use use) {
            return held(use.acquired(), use.released());
        }

        /** The locks that the thread holds at the end. */
        Set<Location> held() {
            return held(effect.acquired.size(), effect.released.size());
        }

        private Set<Location> held(int acquired, int released) {
            Set<Location> held = new HashSet<>(before);
            held.addAll(effect.acquired.subList(0, acquired));
            effect.released.subList(0, released).forEach(held::remove);
            return held;
        }

        /** Whether it is a lock that the step has taken itself: nobody sees what it does with it until it ends. */
        boolean within(Memo.Use use) {
            return use.locked() && effect.acquired.subList(0, use.acquired()).contains(use.location());
        }

        boolean writes(Memo.Use use) {
            return switch (use.act()) {
                case READ, TEST -> false;
                case WRITE, TAKE, RELEASE, UNLOCK, START -> true;
                case LOOK -> written.contains(use.location()) || use.location() == printed;
            };
        }
    }

    private final Twins twins;
    private final Map<Part, Guard> guards = new HashMap<>();
    private final BitSet exposed = new BitSet();
    /** Whether there are threads that nobody waits for, so that the program's end may come before theirs. */
    private boolean unjoined;

    private volatile int version;

    Guards(Twins twins) {
        this.twins = twins;
    }

    /** Changes whenever an assumption has turned out to be wrong. */
    int version() {
        return version;
    }

    /** Everything has to be looked at once more. */
    synchronized void again() {
        version++;
    }

    /** Takes note of a step, and says whether it may go alone. */
    boolean alone(Memo.Effect effect, int[] state, Space space) {
        Need need = effect.need;
        if (need == null || need.version != version || !holds(need, effect.thread, state, space)) {
            need = observe(effect, state, space);
        }
        return need.alone;
    }

    /** Takes note of what a question looks at: all of it at once, at any moment, and holding no lock. */
    synchronized void asked(Memo.Effect question, Space space) {
        boolean changed = false;
        for (Memo.Use use : question.uses) {
            boolean both = use.act() == Memo.Act.UNLOCK || use.act() == Memo.Act.TEST;
            boolean writes = use.act() == Memo.Act.TAKE || use.act() == Memo.Act.RELEASE;
            for (boolean locked : both ? BOTH : use.locked() ? LOCKED : FREE) {
                Guard guard = guard(use.location(), locked);
                guard.notBirth = true;
                guard.joined = new BitSet();
                changed |= observe(use, locked, writes, question, Set.of(), Set.of(), 0, null);
            }
            int thread = space.rows.contextOf(use.location());
            changed |= thread != NOBODY && !exposed.get(thread);
            if (thread != NOBODY) {
                exposed.set(thread);
            }
        }
        if (changed) {
            version++;
        }
    }

    private static boolean holds(Need need, int thread, int[] state, Space space) {
        for (Location lock : need.locks) {
            if (lock.content(state).holder() != thread) {
                return false;
            }
        }
        for (int ended : need.ended) {
            if (ended < space.rows.threads(state)
                    && !space.joined(state, thread).contains(ended)) {
                return false;
            }
        }
        return need.threads == 0 || space.rows.threads(state) >= need.threads;
    }

    private synchronized Need observe(Memo.Effect effect, int[] state, Space space) {
        int threads = space.rows.threads(state);
        Step step = Step.of(effect, state, space);
        boolean changed = false;
        boolean apart =
                threads == 1 && effect.children == 0 && space.questions().isEmpty();
        for (Memo.Use use : effect.uses) {
            if (!apart && !step.within(use)) {
                Set<Location> held = step.held(use);
                boolean both = bothSides(use, held);
                Set<Integer> ended = step.ended(use);
                BitSet alike = twins.alike(effect.thread, use.location());
                changed |= observe(use, use.locked(), step.writes(use), effect, held, ended, threads, alike);
                if (both) {
                    changed |= observe(use, !use.locked(), false, effect, held, ended, threads, alike);
                }
            }
        }
        changed |= effect.unjoined && !unjoined;
        unjoined |= effect.unjoined;
        changed |= lines(step, space);
        // Who ends the program while others may still print has a part in what is printed.
        if (effect.finishes && (effect.abrupt || unjoined)) {
            changed |=
                    own(guard(space.rows.printed(), false), effect, step.ended().getLast(), threads);
        }
        for (Memo.Use use : effect.uses) {
            int other = space.rows.contextOf(use.location());
            if (other != NOBODY && !exposed.get(other)) {
                exposed.set(other);
                changed = true;
            }
        }
        if (changed) {
            version++;
        }
        if (!apart && ends(step, space)) {
            version++;
        }
        Need need = need(step, space);
        effect.need = need;
        return need;
    }

    /**
     * Whether the step looks at a lock in a way in which it could find it in the other condition just as well. Who holds a lock that
     * no stranger releases could not.
     */
    private boolean bothSides(Memo.Use use, Set<Location> held) {
        return use.act() == Memo.Act.UNLOCK
                || (use.act() == Memo.Act.TEST && !(held.contains(use.location()) && reliable(use.location())));
    }

    /**
     * Sees where the step has to end so that nothing comes between its parts that others could notice, as Lipton's reduction has it
     * (1975): first what can as well be made later, then one thing that others notice, then what can as well be made earlier. Where
     * another one would follow, the thread stops from now on.
     *
     * @return whether a stop was added
     */
    private boolean ends(Step step, Space space) {
        Memo.Effect effect = step.effect;
        boolean added = false;
        boolean noticed = false;
        int by = 0;
        for (Memo.Use use : effect.uses) {
            boolean moves = mover(use, step, space);
            boolean takes = use.act() == Memo.Act.TAKE && !moves && solid(use.location(), effect.thread);
            boolean leaves = use.act() == Memo.Act.START
                    || (use.act() == Memo.Act.RELEASE && !free(use.location(), effect.thread));
            if (moves && !leaves) {
                continue;
            }
            if (noticed && use.instruction() != by && use.site() != null && (takes || !moves)) {
                added |= space.stopAt(use.site());
                noticed = false;
            }
            if (!takes) {
                noticed = true;
                by = Math.max(1, use.instruction());
                // What a builtin has looked at and what it then does are one.
                if (use.site() != null && use.instruction() == effect.unfinished) {
                    added |= space.stopAt(use.site());
                }
            }
        }
        return added;
    }

    /** Whether what the step does there can as well be made earlier or later: nobody else can meet it. */
    private boolean mover(Memo.Use use, Step step, Space space) {
        if (space.rows.contextOf(use.location()) != NOBODY) {
            return false;
        }
        Guard guard = guards.get(part(use.location(), use.locked()));
        boolean alone = guard == null
                || step.within(use)
                || switch (guard.kind) {
                    case UNWRITTEN, OWNED, BIRTH -> true;
                    case JOINED -> guard.joiner == step.effect.thread || !guard.meets(who(use, step), step.writes(use));
                    case LOCK ->
                        step.held(use).contains(guard.lock)
                                ? reliable(java.util.Objects.requireNonNull(guard.lock))
                                : !guard.meets(who(use, step), step.writes(use));
                    case NONE -> !guard.meets(who(use, step), step.writes(use));
                };
        if (alone && bothSides(use, step.held(use))) {
            Guard other = guards.get(part(use.location(), !use.locked()));
            return other == null || other.kind != Kind.NONE;
        }
        return alone;
    }

    private int who(Memo.Use use, Step step) {
        return twins.seenFrom(use.location(), step.effect.thread);
    }

    /** Whether nobody else can do anything to the lock while a thread holds it. */
    private boolean solid(Location lock, int thread) {
        Guard guard = guards.get(part(lock, true));
        int who = twins.seenFrom(lock, thread);
        // That nobody ever writes it is not enough: who only looks whether it is held sees that it is.
        return guard == null
                || !guard.meets(who, true)
                || (guard.kind == Kind.LOCK && guard.lock == lock && reliable(lock));
    }

    /** Whether nobody else takes the lock once it is free. */
    private boolean free(Location lock, int thread) {
        Guard guard = guards.get(part(lock, false));
        return guard == null || !guard.meets(twins.seenFrom(lock, thread), true);
    }

    /**
     * Who stands in line for a lock will take it once it is free; that it may never come to that, because somebody else
     * took the lock alone, must not hide it.
     */
    private boolean lines(Step step, Space space) {
        boolean changed = false;
        for (Memo.Write write : step.effect.writes) {
            int thread = space.rows.contextOf(write.location());
            Content.Rest rest = thread == NOBODY
                    ? null
                    : write.location().content(write.content()).rest();
            Location lock = rest == null ? null : rest.lock();
            if (lock != null) {
                Guard guard = guard(lock, false);
                guard.written = true;
                guard.notBirth = true;
                int who = twins.seenFrom(lock, thread);
                changed |= guard.touched(who, 0, 0, true);
                guard.ownedBy(who, 0, 0);
                BitSet alike = twins.alike(thread, lock);
                if (alike != null) {
                    changed |= guard.touchedByAll(alike, true);
                    guard.owners = new BitSet();
                }
                guard.heldWith(thread == step.effect.thread ? step.held() : Set.of());
                guard.joined = new BitSet();
                changed |= choose(guard, lock);
            }
        }
        return changed;
    }

    private Part part(Location location, boolean locked) {
        Object made = twins.madeAlike(location);
        return new Part(made == null ? location : made, locked);
    }

    private Guard guard(Location location, boolean locked) {
        return guards.computeIfAbsent(part(location, locked), p -> new Guard());
    }

    private boolean own(Guard guard, Memo.Effect effect, Set<Integer> ended, int threads) {
        guard.written = true;
        guard.notBirth = true;
        guard.heldWith(Set.of());
        guard.ownedBy(effect.thread, threads, effect.children);
        guard.joinedBy(effect.thread, ended, threads);
        return choose(guard, null);
    }

    /** Whether that changed what is assumed of the guard. */
    private boolean observe(
            Memo.Use use,
            boolean locked,
            boolean writes,
            Memo.Effect effect,
            Set<Location> held,
            Set<Integer> ended,
            int before,
            @Nullable BitSet alike) {
        Location location = use.location();
        Guard guard = guard(location, locked);
        // What comes after the start of a thread has nothing to do with that thread's beginning.
        boolean after = use.instruction() > effect.startAt;
        int threads = after ? before + effect.children : before;
        int children = after ? 0 : effect.children;
        boolean more = alike != null && guard.touchedByAll(alike, writes);
        int who = twins.seenFrom(location, effect.thread);
        boolean news = (guard.touched(who, threads, children, writes) | more)
                && (guard.kind == Kind.NONE || guard.unhindered != null || location.holdsLock());
        boolean releases = use.act() == Memo.Act.RELEASE || use.act() == Memo.Act.UNLOCK;
        boolean stranger = locked && releases && !held.contains(location);
        boolean unreliable = stranger && !guard.strangers;
        guard.strangers |= stranger;
        guard.written |= writes;
        guard.ownedBy(who, threads, children);
        if (location.holdsLock() || effect.thread == Loader.ASKER) {
            guard.heldWith(held);
            guard.joined = new BitSet();
        } else {
            guard.heldWith(held, effect.thread, ended, threads);
            guard.joinedBy(effect.thread, ended, threads);
        }
        if (alike != null) {
            guard.owners = new BitSet();
            alike.stream().forEach(each -> guard.joinedBy(each, ended, threads));
        }
        if (writes && children > 0 && !guard.read && (guard.child == NOBODY || guard.child == threads)) {
            guard.child = threads;
        } else if (writes || (guard.child != NOBODY && guard.child >= threads + children)) {
            guard.notBirth = true;
        } else if (guard.child == NOBODY && use.instruction() != effect.startAt) {
            guard.read = true;
        }
        return choose(guard, locked ? null : location) | unreliable | news;
    }

    /** @param free the lock, when it is one that is free */
    private boolean choose(Guard guard, @Nullable Location free) {
        Kind kind = guard.kind;
        Location lock = guard.lock;
        boolean holds = switch (kind) {
            case UNWRITTEN -> !guard.written;
            case OWNED -> guard.owners != null && !guard.owners.isEmpty();
            case BIRTH -> !guard.notBirth;
            case JOINED -> guard.joined != null && guard.joined.get(guard.joiner);
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
        } else if (guard.joins()) {
            guard.kind = Kind.JOINED;
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

    /** Whether nobody ever releases the lock who does not hold it. */
    private boolean reliable(Location lock) {
        Guard guard = guards.get(part(lock, true));
        return guard == null || !guard.strangers;
    }

    private boolean[] sides(Memo.Use use) {
        boolean own = false;
        if (use.act() == Memo.Act.TEST && use.locked()) {
            // Who holds it knows what it will find.
            Guard guard = guard(use.location(), true);
            own = guard.kind == Kind.LOCK && guard.lock == use.location() && reliable(use.location());
        }
        boolean both = use.act() == Memo.Act.UNLOCK || (use.act() == Memo.Act.TEST && !own);
        return both ? BOTH : use.locked() ? LOCKED : FREE;
    }

    private Need need(Step step, Space space) {
        Memo.Effect effect = step.effect;
        boolean alone = !effect.finishes && effect.misuses.isEmpty() && !exposed.get(effect.thread);
        List<Location> locks = new ArrayList<>();
        BitSet ended = new BitSet();
        int born = 0;
        for (Memo.Use use : effect.uses) {
            Location location = use.location();
            alone &= space.rows.contextOf(location) == NOBODY;
            if (step.within(use)) {
                continue;
            }
            for (boolean locked : sides(use)) {
                Guard guard = guard(location, locked);
                switch (guard.kind) {
                    case UNWRITTEN -> {}
                    case OWNED -> {}
                    case JOINED -> {
                        if (guard.joiner != effect.thread) {
                            alone = false;
                            if (!effect.joined.subList(0, use.joined()).contains(guard.joiner)) {
                                ended.set(guard.joiner);
                            }
                        }
                    }
                    case BIRTH -> born = Math.max(born, guard.child + 1 - effect.children);
                    case LOCK -> {
                        Location lock = java.util.Objects.requireNonNull(guard.lock);
                        boolean taken =
                                effect.acquired.subList(0, use.acquired()).contains(lock);
                        alone &= reliable(lock);
                        if (!step.held(use).contains(lock)) {
                            alone = false;
                            BitSet others = guard.others(effect.thread);
                            effect.joined.subList(0, use.joined()).forEach(others::clear);
                            ended.or(others);
                        } else if (!taken && !locks.contains(lock)) {
                            locks.add(lock);
                        }
                    }
                    case NONE -> alone = false;
                }
            }
        }
        return new Need(
                version,
                alone,
                locks.toArray(Location[]::new),
                born,
                ended.stream().toArray());
    }
}
