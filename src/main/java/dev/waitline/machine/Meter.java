package dev.waitline.machine;

import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.PyDict;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Watches how much memory the program's values take. They are counted only from time to time: the more room there was
 * left the last time, the later. Confined to the machine's thread.
 */
final class Meter {
    /** What one move may make at most, on average, without saying so to {@link #made}. */
    private static final long A_MOVE = 100;

    private static final long SELDOM = 50_000;
    private static final long OBJECT = 56;
    private static final long ENTRY = 64;
    private static final long REFERENCE = 8;
    private static final long NUMBER = 28;
    private static final long TEXT = 49;
    /** Shorter texts are taken to be held in one place only. */
    private static final int LONG = 200;

    private final long most;
    private long next;
    private long room;
    private long made;
    private int counts;

    Meter(long most) {
        this.most = most;
        this.room = most;
        this.next = Math.max(SELDOM, most / A_MOVE);
    }

    /** One for a copy of the machine: it counts again at the same moment, so that the copy's run is the same. */
    Meter copy() {
        Meter copy = new Meter(most);
        copy.next = next;
        copy.room = room;
        copy.made = made;
        return copy;
    }

    /** Notes that something large was made. */
    void made(long bytes) {
        made += bytes;
        if (made > room / 2) {
            next = 0;
        }
    }

    /** Whether it is time to count again. */
    boolean due(long moves) {
        return moves >= next;
    }

    /** Counts; true when there is no room left. */
    boolean full(Machine machine) {
        Count count = new Count(++counts);
        machine.roots(count);
        count.finish();
        made = 0;
        // The last bit of room would be counted again and again.
        room = Math.max(0, most - most / 20 - count.bytes);
        next = machine.moves() + Math.max(Math.max(SELDOM, count.objects), room / A_MOVE);
        return room == 0;
    }

    /** One count of all values that can be reached; each object knows in which count it was seen last. */
    private static final class Count implements Consumer<Object> {
        private final int number;
        private final Set<String> texts = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<HeapObject> open = new ArrayDeque<>();
        private long objects;
        private long bytes;

        Count(int number) {
            this.number = number;
        }

        @Override
        public void accept(Object value) {
            bytes += REFERENCE;
            switch (value) {
                case HeapObject object -> {
                    if (object.counted != number && !object.immutable()) {
                        object.counted = number;
                        objects++;
                        bytes += OBJECT
                                + (object instanceof PyDict dict
                                        ? ENTRY * dict.entries().size()
                                        : 0);
                        open.push(object);
                    }
                }
                case String text -> {
                    if (text.length() < LONG || texts.add(text)) {
                        bytes += TEXT + text.length();
                    }
                }
                case BigInteger big -> bytes += NUMBER + big.bitLength() / 8;
                default -> bytes += NUMBER;
            }
        }

        void finish() {
            while (!open.isEmpty()) {
                open.pop().references(this);
            }
        }
    }
}
