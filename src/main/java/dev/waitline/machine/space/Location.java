package dev.waitline.machine.space;

import dev.waitline.machine.value.NativeLock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the state that is read and written by itself: an attribute, a global, the contents of a list, a lock, a
 * thread's frames. In a state it is the number of its content; the first content found is number 0. Written to under
 * the lock of its {@link Space} only.
 */
final class Location {
    private static final Content[] NONE = {};

    /** Says in messages what it is. */
    final String label;
    /** The object it belongs to, or null. */
    final @Nullable Named owner;
    /** Which part of the owner: an attribute, a global's number, or {@link Named#WHOLE}. */
    final Object key;

    private final Map<Content.Key, Integer> numbers = new HashMap<>();
    private volatile Content[] contents = NONE;
    private int size;
    /** The place in a state, or -1 as long as there is one content only. */
    volatile int position = -1;

    /** Which step used it last, and by which of its instructions; a mark for {@link Footprint}. */
    int usedBy;

    int usedAt;
    Memo.@Nullable Act usedAs;

    /** For a lock: whether taking it is known to be a step that others can notice. */
    volatile boolean contended;

    /** What was worked out on the ground that there is one content only. */
    final List<Memo.Root> assuming = new ArrayList<>();

    Location(String label, @Nullable Named owner, Object key) {
        this.label = label;
        this.owner = owner;
        this.key = key;
    }

    /** Whether it is a native lock. */
    boolean holdsLock() {
        return owner != null && owner.exemplar instanceof NativeLock;
    }

    /** The number of the content in a state. */
    int in(int[] state) {
        int at = position;
        return at < 0 || at >= state.length ? 0 : state[at];
    }

    Content content(int[] state) {
        return contents[in(state)];
    }

    Content content(int number) {
        return contents[number];
    }

    int size() {
        return size;
    }

    /** The number of a content, which is added when it is new. */
    int number(Content content) {
        Content.Key key = new Content.Key(content.numbers());
        Integer known = numbers.get(key);
        if (known == null) {
            known = size;
            if (size == contents.length) {
                contents = java.util.Arrays.copyOf(contents, Math.max(4, 2 * size));
            }
            contents[size++] = content;
            numbers.put(key, known);
        }
        return known;
    }

    /** The number of a content that may not be there; then -1. */
    int find(int[] content) {
        return numbers.getOrDefault(new Content.Key(content), -1);
    }

    @Override
    public String toString() {
        return label;
    }
}
