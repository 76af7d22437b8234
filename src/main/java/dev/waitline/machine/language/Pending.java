package dev.waitline.machine.language;

import dev.waitline.machine.value.Builtin;
import dev.waitline.program.CallShape;
import org.jspecify.annotations.Nullable;

/** A builtin about to be called. */
public record Pending(
        Builtin builtin,
        @Nullable Object self,
        Object[] values,
        @Nullable CallShape shape) {

    /** The argument with this place or name, or null when it is not given. */
    @Nullable
    public Object argument(int place, String name) {
        CallShape named = shape;
        int positional = named == null ? values.length : named.positional();
        if (place < positional) {
            return values[place];
        }
        int keyword = named == null ? -1 : named.keywords().indexOf(name);
        return keyword < 0 ? null : values[positional + keyword];
    }

    /** For an acquire: the seconds it may take; 0 for one that does not block, infinite without a timeout. */
    public double patience() {
        Object blocking = argument(0, "blocking");
        Object timeout = argument(1, "timeout");
        if (blocking instanceof Boolean b && !b || blocking instanceof Long l && l == 0) {
            return 0;
        }
        double seconds = timeout instanceof Double d ? d : timeout instanceof Long l ? l : -1;
        // Any other negative timeout is an error, and that comes at once.
        return seconds == -1 ? Double.POSITIVE_INFINITY : Math.max(0, seconds);
    }
}
