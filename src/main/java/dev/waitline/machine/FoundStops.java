package dev.waitline.machine;

import dev.waitline.program.Code;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Instructions before which threads stop besides where {@link Stops} says so: those of which a search has found that they
 * read or write, within a move, what other threads write. Not for more than one thread at a time to change; a set that
 * grows while others read it may be read as it was.
 */
public final class FoundStops {
    private volatile Map<Code, BitSet> stops = Map.of();

    /** Adds one. False when it was there. */
    public synchronized boolean add(Code code, int at) {
        BitSet known = in(code);
        if (known != null && known.get(at)) {
            return false;
        }
        Map<Code, BitSet> more = new IdentityHashMap<>(stops);
        BitSet all = known == null ? new BitSet() : (BitSet) known.clone();
        all.set(at);
        more.put(code, all);
        stops = more;
        return true;
    }

    /** The places in a code, or null when it has none. */
    @Nullable
    BitSet in(Code code) {
        return stops.get(code);
    }

    /** Whether it has this one. */
    public boolean has(Code code, int at) {
        BitSet known = in(code);
        return known != null && known.get(at);
    }
}
