package dev.waitline.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object of a type written in Java that only one module knows. */
abstract class NativeObject extends HeapObject {
    abstract ClassObject type();

    /** What a thing that never changes consists of: two of the same parts are the same. Null for one that is only itself. */
    @Nullable
    List<?> parts() {
        return null;
    }

    /** As {@code repr()} shows it. */
    abstract String text();
}
