package dev.waitline.compile;

import dev.waitline.program.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the local slots of one body: parameters, other locals, own cells, cells of enclosing functions. */
final class Slots {
    private final Scope scope;
    private final @Nullable Slots outer;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Code.CellSlot> cells = new ArrayList<>();
    private final List<String> free;

    Slots(Scope scope, @Nullable Slots outer) {
        this.scope = scope;
        this.outer = outer;
        names.addAll(scope.parameters);
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), i);
        }
        if (scope.isFunction()) {
            for (String name : scope.bound) {
                if (scope.place(name) == Scope.Place.LOCAL && !numbers.containsKey(name)) {
                    add(name);
                }
            }
        }
        for (String name : scope.cells) {
            int parameter = scope.parameters.indexOf(name);
            cells.add(new Code.CellSlot(add(name), parameter));
        }
        free = List.copyOf(scope.free);
        free.forEach(this::add);
    }

    private int add(String name) {
        names.add(name);
        numbers.put(name, names.size() - 1);
        return names.size() - 1;
    }

    /** The slot with a name that no program can write, made when it is first asked for. */
    int hidden(String name) {
        Integer slot = numbers.get("." + name);
        return slot == null ? add("." + name) : slot;
    }

    int of(String name) {
        Integer slot = numbers.get(name);
        if (slot == null) {
            throw new IllegalStateException("no slot for " + name + " in " + scope.qualifiedName());
        }
        return slot;
    }

    Code.Header header(
            Compiler.Unit unit, Code.Kind kind, Code.Parameters parameters, int line, @Nullable String document) {
        int[] own = free.stream().mapToInt(this::of).toArray();
        int[] captured =
                outer == null ? new int[0] : free.stream().mapToInt(outer::of).toArray();
        return new Code.Header(
                scope.name.intern(),
                scope.qualifiedName(),
                kind,
                unit.source(),
                unit.as(),
                parameters,
                List.copyOf(names),
                List.copyOf(cells),
                own,
                captured,
                unit.symbols(),
                unit.scopes().changingAttributes(),
                line,
                document);
    }
}
