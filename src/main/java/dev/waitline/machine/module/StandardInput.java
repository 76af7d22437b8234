package dev.waitline.machine.module;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Host;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own {@code sys.stdin}: an object of the builtins' own Python part, with the lines that are still to be read in
 * a list of Python. So a search sees who reads, and what is left is part of each state.
 */
final class StandardInput {
    /** The id that no other object has, so that those of the program's are the same with or without it. */
    private static final int ID = 0;

    private StandardInput() {}

    static Object of(Host host) {
        ClassObject type = Objects.requireNonNull((ClassObject)
                Objects.requireNonNull(host.moduleAt(Library.BUILTINS)).get("_StandardInput"));
        Instance stream = new Instance(type, ID);
        stream.attrs.put(
                "_lines", PyList.of(lines(host.program().header().source().input())));
        return stream;
    }

    /** The lines with their ends; as in CPython on Linux only a line feed is one. */
    private static List<String> lines(@Nullable String given) {
        List<String> lines = new ArrayList<>();
        String text = given == null ? "" : given;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
