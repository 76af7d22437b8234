package dev.waitline.machine.module;

import dev.waitline.machine.value.Types;
import java.util.Map;

/** What {@code collections} has in C: the deque. */
final class CollectionsModule {
    private CollectionsModule() {}

    static Map<String, Object> members() {
        return new NativeModule("_collections").value("deque", Types.DEQUE).members();
    }
}
