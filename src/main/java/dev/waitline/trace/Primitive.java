package dev.waitline.trace;

import java.util.List;
import java.util.Optional;

/**
 * What there is to know of a kind of primitive: everything that engines, the agent inside CPython, the cards and the
 * words share. Stands once, at the kind's constant in {@link Resource.Kind}. Immutable; any thread.
 *
 * @param type the Python class, with its module: {@code threading.Condition}
 * @param waits what those wait for who stand in its queues
 * @param places its queues, in the order in which a card shows them; none for the locks themselves
 * @param values attributes that hold numbers and flags of which a view tells
 * @param items what holds the things that lie in it, as a path of attributes, or empty
 * @param calls the calls that a person may inject, the usual ones first
 * @param others what else a program calls on it; told of like the calls
 */
public record Primitive(
        String type,
        Waits waits,
        List<Place> places,
        List<String> values,
        String items,
        List<Method> calls,
        List<String> others) {

    public Primitive {
        places = List.copyOf(places);
        values = List.copyOf(values);
        calls = List.copyOf(calls);
        others = List.copyOf(others);
    }

    /** What a waiter waits for. The words of lanes and sentences go by this. */
    public enum Waits {
        /** Nobody stands in a queue of it. */
        NOTHING,
        /** That somebody calls {@code notify}. */
        NOTIFY,
        /** That a flag is set. */
        FLAG,
        /** A permit. */
        PERMIT,
        /** That enough threads have come. */
        PARTIES,
        /** An item, or room for one. */
        ITEM,
        /** Work to do. */
        TASK,
        /** Something of its own, of which is said no more than that the thread waits. */
        OTHER
    }

    /**
     * A queue in which waiters stand: the {@code _waiters} of a Condition.
     *
     * @param attribute what holds that Condition, as a path of attributes; empty when the primitive is one itself
     * @param word the key of the queue's title in the words of pictures, after {@code station.}
     */
    public record Place(String attribute, String word, Shown shown) {}

    /** When a card shows a queue. */
    public enum Shown {
        ALWAYS,
        /** When there is a bound, or somebody stands in it. */
        BOUNDED,
        /** When somebody stands in it. */
        OCCUPIED
    }

    /**
     * A method that a helper may call.
     *
     * @param arguments how many whole numbers it takes at most; it takes fewer only if {@code optional}
     * @param optional whether the arguments may be left out
     * @param least the smallest number that may be given
     * @param held whether the caller has to hold the lock: the helper then calls it in {@code with primitive:}
     * @param offered the arguments to offer a person, the usual ones first
     */
    public record Method(
            String name, int arguments, boolean optional, int least, boolean held, List<List<Integer>> offered) {
        public Method {
            offered = List.copyOf(offered);
        }

        private static Method plain(String name) {
            return new Method(name, 0, false, 0, false, List.of(List.of()));
        }

        /** The same, called by one who holds the lock. */
        private Method inside() {
            return new Method(name, arguments, optional, least, true, offered);
        }

        /** The same with up to one whole number, from {@code lowest} on. */
        private Method number(boolean leftOut, int lowest, Integer... usual) {
            return new Method(
                    name,
                    1,
                    leftOut,
                    lowest,
                    held,
                    List.of(usual).stream().map(List::of).toList());
        }

        boolean takes(List<Integer> given) {
            return (given.size() == arguments || (optional && given.isEmpty()))
                    && given.stream().allMatch(n -> n >= least);
        }
    }

    /** The injected call of that name with these arguments; empty when there is none. */
    public Optional<Method> method(Call call) {
        return calls.stream()
                .filter(m -> m.name().equals(call.method()) && m.takes(call.arguments()))
                .findFirst();
    }

    /** Whether its lock belongs to its insides, and the program never sees it. */
    public boolean hidesLock() {
        return places.stream().anyMatch(p -> !p.attribute().isEmpty());
    }

    /** The class without its module: {@code Condition}. */
    public String shortType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    // ---- how the table is written

    static Primitive of(String type, Waits waits) {
        return new Primitive(type, waits, List.of(), List.of(), "", List.of(), List.of());
    }

    /** {@code waiters}: a queue that is always shown, under the name that CPython gives it. */
    Primitive waiters(String attribute) {
        return places(new Place(attribute, "waiters", Shown.ALWAYS));
    }

    Primitive places(Place... places) {
        return new Primitive(type, waits, List.of(places), values, items, calls, others);
    }

    Primitive values(String... values) {
        return new Primitive(type, waits, places, List.of(values), items, calls, others);
    }

    Primitive items(String items) {
        return new Primitive(type, waits, places, values, items, calls, others);
    }

    Primitive calls(Method... calls) {
        return new Primitive(type, waits, places, values, items, List.of(calls), others);
    }

    Primitive others(String... others) {
        return new Primitive(type, waits, places, values, items, calls, List.of(others));
    }

    /** A call without arguments. */
    static Method call(String name) {
        return Method.plain(name);
    }

    /** A call with one whole number. */
    static Method call(String name, Integer usual) {
        return Method.plain(name).number(false, Integer.MIN_VALUE, usual);
    }

    /** {@code notify(n)} and the like: by one who holds the lock, and with a number that may be left out. */
    static Method notifying(String name, Integer... usual) {
        return Method.plain(name).number(true, 0, usual).inside();
    }

    /** As {@link #call(String)}, by one who holds the lock. */
    static Method inside(String name) {
        return Method.plain(name).inside();
    }
}
