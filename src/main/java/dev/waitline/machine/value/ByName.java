package dev.waitline.machine.value;

import org.jspecify.annotations.Nullable;

/** What has values by interned names, which in a search are brought one by one: an object's attributes, a class's own. */
public sealed interface ByName permits Attrs, ClassObject {
    /** What is known of a name without looking further. */
    @Nullable
    Object here(String name);

    /** Puts in what was looked up. */
    void enter(String name, Object value);
}
