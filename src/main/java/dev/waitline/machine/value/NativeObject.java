package dev.waitline.machine.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of a type written in Java that only one module knows. */
public abstract class NativeObject extends HeapObject {
    public abstract ClassObject type();

    /** What a thing that never changes consists of: two of the same parts are the same. Null for one that is only itself. */
    @Nullable
    public List<?> parts() {
        return null;
    }

    /** As {@code repr()} shows it. */
    public abstract String text();
}
