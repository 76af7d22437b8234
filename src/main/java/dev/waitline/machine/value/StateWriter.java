package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as a sequence of numbers that depends only on what they hold and how they refer to each other, not on
 * when or in which order they were made. Objects are numbered as they are met.
 */
public class StateWriter {
    private final Constants constants;
    private final Map<HeapObject, Integer> met = new IdentityHashMap<>();
    private final List<HeapObject> open = new ArrayList<>();
    private int[] numbers = new int[256];
    private int size;

    public StateWriter(Constants constants) {
        this.constants = constants;
    }

    public void number(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    public void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    /** Something that never changes: text, code, an enum's constant. */
    public void constant(@Nullable Object constant) {
        number(constant == null ? -1 : constants.number(constant));
    }

    /** A value of the program, or null where there is none. */
    public void value(@Nullable Object value) {
        if (value == null) {
            number(0);
        } else if (!(value instanceof HeapObject object)) {
            number(2 * constants.number(value) + 1);
        } else if (object.immutable()) {
            number(2 * constants.number(object) + 1);
        } else {
            reference(object);
        }
    }

    /** An object that may change. */
    public void reference(HeapObject object) {
        Integer known = met.get(object);
        if (known == null) {
            open.add(object);
            known = open.size();
            met.put(object, known);
        }
        number(2 * known);
    }

    /** Writes what all objects met so far hold, and what those refer to. */
    public void finish() {
        for (int i = 0; i < open.size(); i++) {
            HeapObject object = open.get(i);
            constant(object.getClass());
            flag(object.shared);
            object.encode(this);
        }
    }

    public int[] numbers() {
        return Arrays.copyOf(numbers, size);
    }
}
