package dev.waitline.machine.space;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyThread;
import dev.waitline.program.Code;
import dev.waitline.program.Op;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do the same: plain Threads with the same target and equal arguments. Where two of them rest alike, the states to which
 * they lead differ only in which of the two is where, so that it is enough to let the first one go (Emerson and Sistla 1996, with the
 * permutations that leave a state as it is; Emerson, Jha and Peled 1997 for both reductions at once).
 *
 * <p>Two rest alike when their frames differ only in their own Thread objects, they have the same time left, have waited for the same
 * ends and hold no lock. Then to exchange them leaves the state as it is, but for those who know their Thread objects from outside:
 * the program's list of threads, and the main thread that starts and joins them. That nothing comes of this is assumed, and watched:
 *
 * <ul>
 *   <li>Only the main thread starts and joins; it does not read what else a Thread says of itself, and while it has joined some of
 *       those that do the same and not all, it makes only steps that nobody notices. So all that it learns is that all have ended.
 *   <li>Those threads never look at anything that refers to a Thread, their own apart, and put their own nowhere; nobody reads a
 *       thread's number but itself, and nobody its name.
 *   <li>The program's text has none of the words by which a thread could be told otherwise ({@code get_ident}, {@code id}, ...).
 * </ul>
 *
 * <p>When a step speaks against it, this reduction is given up and the search begins anew. Every run is like one in which at each such
 * place the first of the two goes, up to the first step that speaks against it: such a step by a thread that does the same is also made
 * by its twin, and one that the main thread makes among its joins it makes in every run that comes to its end. So a search that finds
 * none, in which no run gets stuck and none goes on for ever, has found all outcomes; and if some get stuck or go on, those differ
 * by who it is, and the reduction is given up just the same ({@code Search.lopsided}). For {@link Guards} what one of those threads
 * touches counts as touched by all of them.
 */
final class Twins {
    private static final String WORDS = """
        get_ident get_native_id ident native_id enumerate active_count activeCount is_alive isAlive local id hash getattr setattr vars
        dir globals locals eval exec compile format format_map settrace setprofile excepthook __dict__ __getattribute__ __class__
        _name _ident _native_id _done _started _begun _late _is_stopped _target _args _kwargs _active _unjoined _owner _forget
        attrgetter methodcaller\
        """;

    private static final Set<String> TELLING = Set.of(WORDS.split("\\s+"));
    private static final Set<String> MODULES =
            Set.of("threading", "queue", "time", "random", "collections", "dataclasses", "itertools", "typing");
    /** What a thread reads of its own Thread object while it runs. */
    private static final Set<String> OWN = Set.of(
            "_target",
            "_args",
            "_kwargs",
            "_started",
            "_begun",
            "_ident",
            "_is_stopped",
            "_late",
            "_done",
            "_native_id",
            "_initialized",
            "_daemon",
            Named.WHOLE);

    /** Where it looks for methods, which its object itself must not have. */
    private static final Set<String> METHODS = Set.of("run", "_forget", "_bootstrap");

    /** The thread that has made a lock, whichever it is. */
    private static final int MAKER = 9_000;

    /** How a reference to a thread's own things is written where two are compared. */
    private static final int MINE = -1_000_000;

    /**
     * What is known of a thread.
     *
     * @param object the number of its Thread object
     * @param arguments that of the dict of its arguments by name, which is empty
     * @param done that of the lock for its end
     * @param alike what it is that those who do the same have in common
     */
    private record Known(int object, int arguments, int done, List<List<Integer>> alike) {}

    private record Written(int thread, int content) {}

    private final Space space;
    private final boolean readable;
    private volatile boolean on;
    private volatile boolean off;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();
    /** Which thread's Thread object an object is. */
    private final Map<Integer, Integer> threads = new ConcurrentHashMap<>();

    private final Map<List<List<Integer>>, BitSet> classes = new HashMap<>();
    private volatile @Nullable BitSet[] alike = {};
    /** The frames of threads, in which their own things are marked. */
    private final Map<Written, List<Integer>> frames = new ConcurrentHashMap<>();

    /** @param wanted whether the search is one for which that is thought out */
    Twins(Space space, Code program, boolean wanted) {
        this.space = space;
        this.readable = wanted && readable(program);
        this.off = !readable;
    }

    private static boolean readable(Code code) {
        for (int at = 0; at < code.ops().length; at++) {
            Op op = code.op(at);
            boolean fits = switch (op) {
                case IMPORT -> MODULES.contains((String) code.constants()[code.argument(at)]);
                case IMPORT_STAR -> false;
                case IMPORT_FROM, LOAD_ATTR, STORE_ATTR, DELETE_ATTR ->
                    !TELLING.contains((String) code.constants()[code.argument(at)]);
                case LOAD_GLOBAL, STORE_GLOBAL -> {
                    String name = code.header().symbols().name(code.argument(at));
                    yield name.equals("enumerate") || !TELLING.contains(name);
                }
                default -> true;
            };
            if (!fits) {
                return false;
            }
        }
        for (Object constant : code.constants()) {
            if (constant instanceof Code inner && !readable(inner)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are threads that do the same, so that it may help to use that. */
    boolean there() {
        return !off && !on && Arrays.stream(alike).anyMatch(each -> each != null);
    }

    boolean used() {
        return on && !off;
    }

    /** From now on it is used. */
    void use() {
        on = true;
    }

    /** It is given up for good. */
    void giveUp() {
        off = true;
    }

    /** The threads that do the same as one, itself among them; null when it is the only one, or that is not used. */
    @Nullable
    BitSet alike(int thread) {
        @Nullable BitSet[] all = alike;
        return used() && thread < all.length ? all[thread] : null;
    }

    /**
     * As {@link #alike(int)}, for those who touch a location. Null for what belongs to one of them: each has the like, and the main
     * thread does the same to all. Of a lock that one of them has made itself, to wait for, only the others are alike.
     */
    @Nullable
    BitSet alike(int thread, Location location) {
        Named owner = location.owner;
        BitSet all = alike(thread);
        if (all == null || owner == null || owner == space.register() || isThread(owner) || isOfThread(owner.number)) {
            return null;
        }
        if (owner.maker < 0 || !all.get(owner.maker)) {
            return all;
        }
        BitSet others = (BitSet) all.clone();
        others.clear(owner.maker);
        return thread == owner.maker || others.cardinality() == 1 ? null : others;
    }

    private record Made(int first, int place) {}

    /** What stands for a lock that a thread has made itself, and for those that others which do the same make in its place; else null. */
    @Nullable
    Object madeAlike(Location location) {
        Named owner = location.owner;
        BitSet all = owner == null || owner.maker < 0 ? null : alike(owner.maker);
        return all == null || owner == null ? null : new Made(all.nextSetBit(0), owner.place);
    }

    /** How a thread is called by a location of which one stands for several. */
    int seenFrom(Location location, int thread) {
        Named owner = location.owner;
        return owner != null && owner.maker == thread && alike(thread) != null ? MAKER : thread;
    }

    private boolean isOfThread(int number) {
        return known.values().stream().anyMatch(each -> each.arguments == number || each.done == number);
    }

    // ---- those who rest alike

    /** The first of those who do the same as a thread and rest just as it does; -1 when it is the first. */
    int of(int[] state, int thread) {
        BitSet others = alike(thread);
        if (others != null) {
            for (int other = others.nextSetBit(0); other >= 0 && other < thread; other = others.nextSetBit(other + 1)) {
                if (restAlike(state, other, thread)) {
                    return other;
                }
            }
        }
        return -1;
    }

    private boolean restAlike(int[] state, int one, int other) {
        return other < space.rows.threads(state)
                && !space.rows.rest(state, one).ended()
                && frames(state, one).equals(frames(state, other))
                && same(space.rows.deadline(one), space.rows.deadline(other), state)
                && space.joined(state, one).equals(space.joined(state, other))
                && holdsNone(state, one)
                && holdsNone(state, other);
    }

    /** What is no more, but has its name still, does not count. */
    private boolean holdsNone(int[] state, int thread) {
        long[] living = null;
        for (Location lock : space.objects.heldBy(state, thread)) {
            int bit = java.util.Objects.requireNonNull(lock.owner).bit;
            living = living == null ? space.rows.living(state) : living;
            if (bit < 0 || (living[bit >> 6] >>> bit & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Location one, Location other, int[] state) {
        return Arrays.equals(one.content(state).numbers(), other.content(state).numbers());
    }

    private List<Integer> frames(int[] state, int thread) {
        return frames.computeIfAbsent(
                new Written(thread, space.rows.context(thread).in(state)),
                each -> marked(
                        thread, space.rows.context(thread).content(each.content).numbers()));
    }

    /** @param numbers the first of which is the thread's own */
    private List<Integer> marked(int thread, int[] numbers) {
        Known own = java.util.Objects.requireNonNull(known.get(thread));
        int ident = 2 * space.objects.number(PyThread.ident(thread)) + 1;
        return Arrays.stream(numbers)
                .skip(1)
                .map(number -> number == -2 - own.object
                        ? MINE
                        : number == -2 - own.arguments
                                ? MINE - 1
                                : number == -2 - own.done ? MINE - 2 : number == ident ? MINE - 3 : number)
                .boxed()
                .toList();
    }

    // ---- what is watched

    /**
     * Takes note of a step.
     *
     * @param alone whether nobody notices it
     * @return whether that changed what is known
     */
    boolean observe(Memo.Effect effect, int[] before, int[] after, boolean alone) {
        if (off || (effect.seen && effect.children == 0 && (effect.thread != 0 || alone))) {
            return false;
        }
        synchronized (space.objects) {
            return look(effect, before, after, alone);
        }
    }

    private boolean look(Memo.Effect effect, int[] before, int[] after, boolean alone) {
        boolean told = effect.thread == 0 && (!alone || effect.children > 0) && joinedSome(before);
        if (!effect.seen) {
            effect.seen = true;
            told |= effect.children > 0 && effect.thread != 0;
            for (Memo.Use use : effect.uses) {
                told |= tells(effect.thread, use, effect);
            }
            for (Memo.Touch touch : effect.touches) {
                told |= reads(effect.thread, touch);
            }
            for (Memo.Write write : effect.writes) {
                told |= writes(effect.thread, write);
            }
        }
        boolean more = false;
        for (int child = space.rows.threads(after) - effect.children;
                effect.children > 0 && child < space.rows.threads(after);
                child++) {
            Known found = look(after, child);
            Known now = found == null ? null : known.putIfAbsent(child, found);
            Integer whose = found == null ? null : threads.putIfAbsent(found.object, child);
            if (found == null) {
                told |= known.containsKey(child);
            } else if (now == null) {
                more |= add(found, child);
                told |= whose != null;
            } else {
                told |= !now.equals(found);
            }
        }
        boolean used = on;
        off |= told;
        return used && (told || more);
    }

    /** Whether the main thread has waited for the ends of some that do the same, and not of all. */
    private boolean joinedSome(int[] state) {
        Set<Integer> joined = space.joined(state, 0);
        return classes.values().stream()
                .anyMatch(each -> each.stream().anyMatch(joined::contains)
                        && !each.stream().allMatch(joined::contains));
    }

    /** Sees what a new thread is to do; null for one that is no plain Thread. */
    private @Nullable Known look(int[] state, int thread) {
        Instance object = space.rows.context(thread).content(state).exemplar() instanceof PyThread p ? p.object : null;
        if (object == null || object.named == 0 || !plain(object.type)) {
            return null;
        }
        Named named = space.objects.named(object);
        int arguments = reference(named, "_kwargs", state);
        int done = reference(named, "_done", state);
        if (arguments < 0 || done < 0) {
            return null;
        }
        Location order = space.objects.byNumber(arguments).part(Named.WHOLE);
        if (order == null || order.content(state).numbers()[0] != 0) {
            return null;
        }
        return new Known(
                named.number,
                arguments,
                done,
                List.of(of(named, "_target", state), of(named, "_args", state), of(named, "_daemon", state)));
    }

    private List<Integer> of(Named object, String attribute, int[] state) {
        Location location = object.part(attribute);
        return location == null
                ? List.of()
                : Arrays.stream(location.content(state).numbers()).boxed().toList();
    }

    /** The number of the object that is an attribute's value, or -1. */
    private int reference(Named object, String attribute, int[] state) {
        List<Integer> numbers = of(object, attribute, state);
        return numbers.size() < 2 || numbers.get(1) > -2 ? -1 : -2 - numbers.get(1);
    }

    private boolean add(Known found, int thread) {
        if (thread >= 64) {
            return false;
        }
        BitSet same = new BitSet();
        same.set(thread);
        same.or(classes.getOrDefault(found.alike, new BitSet()));
        classes.put(found.alike, same);
        if (same.cardinality() < 2) {
            return false;
        }
        @Nullable BitSet[] now = Arrays.copyOf(alike, Math.max(alike.length, thread + 1));
        same.stream().forEach(each -> now[each] = same);
        alike = now;
        return true;
    }

    private boolean tells(int thread, Memo.Use use, Memo.Effect effect) {
        Named owner = use.location().owner;
        if (owner == null) {
            int other = space.rows.contextOf(use.location());
            return other >= 0 && other != thread;
        }
        if (owner == space.register()) {
            return thread != 0 && !(use.location().key instanceof Long ident && ident == PyThread.ident(thread));
        }
        if (known.values().stream().anyMatch(each -> each.done == owner.number)) {
            return thread == 0 && use.act() == Memo.Act.TEST;
        }
        if (!isThread(owner)) {
            return false;
        }
        Object key = use.location().key;
        if (key.equals("_name") && use.act() != Memo.Act.WRITE) {
            // Who gives an object a new attribute brings all of them, and sees none.
            return effect.uses.stream()
                    .noneMatch(other -> other.instruction() == use.instruction()
                            && other.location().owner == owner
                            && other.location().key.equals(Named.WHOLE));
        }
        boolean own = Integer.valueOf(thread).equals(threads.get(owner.number));
        if (!own) {
            return thread != 0 && plain(owner);
        }
        return METHODS.contains((String) key)
                ? effect.touches.stream()
                        .anyMatch(touch -> touch.location() == use.location()
                                && use.location().content(touch.number()).exemplar() != null)
                : !OWN.contains((String) key) && !key.equals("_name");
    }

    /** Whether one that does the same as others finds a Thread, were it its own, or somebody another's number. */
    private boolean reads(int thread, Memo.Touch touch) {
        Location location = touch.location();
        if (location == null || touch.mine() || location.owner == null) {
            return false;
        }
        Content content = location.content(touch.number());
        boolean number = content.exemplar() instanceof Long ident
                && ident != PyThread.ident(thread)
                && known.keySet().stream().anyMatch(each -> ident == PyThread.ident(each))
                && !isThread(location.owner);
        Known own = known.get(thread);
        if (number || own == null) {
            return number;
        }
        boolean mine = location.owner.number == own.object || location.owner == space.register();
        return mentions(content, mine ? thread : -1);
    }

    private boolean writes(int thread, Memo.Write write) {
        Known own = known.get(thread);
        Named owner = write.location().owner;
        if (own == null || (owner != null && (owner.number == own.object || owner == space.register()))) {
            return false;
        }
        Content content = write.location().content(write.content());
        return mentions(content, owner == null ? thread : -1);
    }

    /** Whether a content refers to a Thread, that of a thread apart; -1 for that of none. */
    private boolean mentions(Content content, int thread) {
        Known own = thread < 0 ? null : known.get(thread);
        for (int number : content.numbers()) {
            Named named = number < -1 ? space.objects.byNumberOrNull(-2 - number) : null;
            if (named != null && isThread(named) && (own == null || named.number != own.object)) {
                return true;
            }
        }
        return false;
    }

    private static boolean plain(Named named) {
        return named.exemplar instanceof Instance i && plain(i.type);
    }

    private static boolean plain(ClassObject type) {
        return type.fixed && type.name.equals("Thread");
    }

    private static boolean isThread(Named named) {
        HeapObject object = named.exemplar;
        return object instanceof Instance i && i.type.lookup("_bootstrap") != null;
    }
}
