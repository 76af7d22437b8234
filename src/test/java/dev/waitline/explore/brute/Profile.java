package dev.waitline.explore.brute;

import static dev.waitline.explore.brute.Primitive.*;

import dev.waitline.explore.brute.Primitive.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the programs of one kind are about: which primitives with which methods, and which things. */
enum Profile {
    LOCKS(List.of(LOCK, LOCK, OTHER_LOCK), Set.of(Thing.X, Thing.Y)),
    /** Most of what threads do is done under one lock, and some of it before they start or after they were joined without it. */
    SECTIONS(List.of(LOCK), Set.of(Thing.X, Thing.Y, Thing.ITEMS, Thing.ENTRIES)),
    RLOCKS(List.of(RLOCK, RLOCK, LOCK), Set.of(Thing.X, Thing.Y)),
    CONDITIONS(List.of(CONDITION, CONDITION, CONDITION_ON_RLOCK), Set.of(Thing.X, Thing.Y)),
    LOCK_CONDITIONS(List.of(CONDITION_ON_LOCK, CONDITION_ON_LOCK, LOCK), Set.of(Thing.X)),
    SIGNALS(List.of(EVENT, SEMAPHORE, NO_PERMIT, BOUNDED, OTHER_EVENT), Set.of(Thing.X, Thing.Y)),
    QUEUES(List.of(QUEUE, QUEUE, LONG_QUEUE), Set.of(Thing.X, Thing.LIST)),
    BARRIERS(List.of(BARRIER, BARRIER, LOCK), Set.of(Thing.X, Thing.Y)),
    CONTAINERS(List.of(LOCK), Set.of(Thing.LIST, Thing.A, Thing.B, Thing.DICT, Thing.X)),
    LISTS(List.of(LOCK), Set.of(Thing.ITEMS, Thing.X)),
    DICTS(List.of(LOCK), Set.of(Thing.ENTRIES, Thing.X)),
    ATTRIBUTES(List.of(LOCK), Set.of(Thing.BOX, Thing.DATA, Thing.CLASS, Thing.X)),
    KINDS(
            List.of(LOCK),
            Arrays.stream(Thing.values())
                    .filter(t -> t != Thing.OWN && t != Thing.Z)
                    .collect(Collectors.toSet())),
    THREADS(List.of(LOCK), Set.of(Thing.X, Thing.Y, Thing.LIST, Thing.ITEMS)),
    INIT(List.of(EVENT), Set.of(Thing.OWN, Thing.X)),
    /** Threads that do the same. */
    TWINS(
            List.of(LOCK, RLOCK, CONDITION, CONDITION_ON_LOCK, SEMAPHORE, NO_PERMIT, EVENT, QUEUE, BARRIER),
            Set.of(Thing.X, Thing.Y, Thing.LIST, Thing.ITEMS, Thing.ENTRIES)),
    MIXED(
            List.of(LOCK, OTHER_LOCK, RLOCK, CONDITION, CONDITION_ON_LOCK, SEMAPHORE, EVENT, QUEUE),
            Set.of(Thing.X, Thing.Y, Thing.LIST, Thing.BOX));

    final List<Primitive> primitives;
    final List<Thing> things;

    Profile(List<Primitive> primitives, Set<Thing> things) {
        this.primitives = primitives;
        this.things = things.stream().sorted().toList();
    }

    /** How many of a thread's statements, of ten, have to do with a primitive. */
    int sharing() {
        return switch (this) {
            case CONTAINERS, LISTS, DICTS, ATTRIBUTES, KINDS, INIT -> 2;
            case THREADS -> 1;
            case TWINS -> 4;
            default -> 6;
        };
    }

    /** The methods of a primitive, the usual ones more than once. */
    static List<Method> methods(Primitive p) {
        return switch (p.kind) {
            case LOCK ->
                List.of(Method.ACQUIRE, Method.TRY, Method.TIMED, Method.RELEASE, Method.RELEASE, Method.LOCKED);
            case RLOCK -> List.of(Method.ACQUIRE, Method.TRY, Method.TIMED, Method.RELEASE, Method.RELEASE);
            case CONDITION -> {
                List<Method> methods = new ArrayList<>(List.of(
                        Method.WAIT,
                        Method.TIMED_WAIT,
                        Method.WAIT_FOR_X,
                        Method.TIMED_WAIT_FOR_X,
                        Method.NOTIFY,
                        Method.NOTIFY,
                        Method.NOTIFY_ALL));
                if (p != CONDITION_ON_LOCK) {
                    methods.add(Method.NOTIFY_TWO);
                }
                yield methods;
            }
            case SEMAPHORE ->
                List.of(Method.ACQUIRE, Method.TRY, Method.TIMED, Method.RELEASE, Method.RELEASE, Method.RELEASE_TWO);
            case EVENT ->
                List.of(
                        Method.SET,
                        Method.SET,
                        Method.CLEAR,
                        Method.IS_SET,
                        Method.IS_SET,
                        Method.WAIT,
                        Method.TIMED_WAIT);
            case QUEUE ->
                List.of(
                        Method.PUT,
                        Method.PUT,
                        Method.TRY_PUT,
                        Method.TIMED_PUT,
                        Method.GET,
                        Method.GET,
                        Method.TRY_GET,
                        Method.TIMED_GET,
                        Method.SIZE,
                        Method.EMPTY,
                        Method.FULL,
                        Method.DONE,
                        Method.JOIN);
            case BARRIER -> List.of(Method.WAIT, Method.WAIT, Method.TIMED_WAIT);
        };
    }
}
