package dev.waitline.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The global names of one module, numbered, and which of them never change once they are bound: those bound by exactly
 * one statement, at the top level and outside any loop. Complete when the module is compiled, then only read.
 */
public final class Symbols {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> changing = new HashSet<>();
    private final Set<String> inner = new HashSet<>();
    private final Set<String> bound = new LinkedHashSet<>();

    private boolean allChanging;

    public Symbols() {}

    Symbols(List<String> names, List<String> changing, List<String> inner, List<String> bound) {
        names.forEach(this::number);
        this.changing.addAll(changing);
        this.inner.addAll(inner);
        this.bound.addAll(bound);
    }

    void write(CodeWriter to) throws IOException {
        to.texts(names);
        to.texts(changing.stream().sorted().toList());
        to.texts(inner.stream().sorted().toList());
        to.texts(List.copyOf(bound));
    }

    public int number(String name) {
        return numbers.computeIfAbsent(name.intern(), n -> {
            names.add(n);
            return names.size() - 1;
        });
    }

    /** The number of a name, or -1 when the module never mentions it. */
    public int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    public String name(int number) {
        return names.get(number);
    }

    public int size() {
        return names.size();
    }

    public void markChanging(String name) {
        changing.add(name);
    }

    /** Notes that text may bind any of them that the module does not show. */
    public void markAllChanging() {
        allChanging = true;
    }

    /** Notes that some statement of the module binds the name, and so makes it an attribute of the module. */
    public void markBound(String name) {
        bound.add(name);
    }

    public Set<String> bound() {
        return Collections.unmodifiableSet(bound);
    }

    /** Notes that a function or class of the module mentions the name. */
    public void markInner(String name) {
        inner.add(name);
    }

    /** Whether only the module's own top level mentions the name: then one thread alone can reach it. */
    public boolean topLevelOnly(int number) {
        return !allChanging && !inner.contains(names.get(number));
    }

    /** Whether another thread may see the name bound to something else after it was bound once. */
    public boolean changes(int number) {
        return allChanging || changing.contains(names.get(number)) && inner.contains(names.get(number));
    }
}
