package dev.waitline.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of one body: which it binds, which it takes from outside, which inner bodies take from it. */
final class Scope {
    enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        COMPREHENSION
    }

    /** Where a name of this scope is found. */
    enum Place {
        LOCAL,
        CELL,
        GLOBAL,
        NAME
    }

    final Kind kind;
    final String name;
    final @Nullable Scope parent;
    final List<String> parameters = new ArrayList<>();
    final Set<String> bound = new LinkedHashSet<>();
    final Set<String> used = new LinkedHashSet<>();
    final Set<String> globals = new HashSet<>();
    final Set<String> nonlocals = new HashSet<>();
    /** What the imports of this body bind, each as a dotted name. */
    final Map<String, String> imports = new HashMap<>();

    private final Set<String> boundAgain = new HashSet<>();
    /** Names bound here that inner functions use. */
    final Set<String> cells = new LinkedHashSet<>();
    /** Names of outer functions that are used here or further in. */
    final Set<String> free = new LinkedHashSet<>();

    boolean generator;
    /** The top of a text that runs in dicts: its names are items of these, but for its parameters, which begin with a dot. */
    boolean inDicts;

    Scope(Kind kind, String name, @Nullable Scope parent) {
        this.kind = kind;
        this.name = name;
        this.parent = parent;
    }

    boolean isFunction() {
        return kind == Kind.FUNCTION || kind == Kind.COMPREHENSION;
    }

    String qualifiedName() {
        if (parent == null || parent.kind == Kind.MODULE || parent.inDicts) {
            return name;
        }
        return parent.qualifiedName() + (parent.isFunction() ? ".<locals>." : ".") + name;
    }

    void bind(String wanted) {
        if (!bound.add(wanted)) {
            boundAgain.add(wanted);
        }
    }

    /** What an import of this body binds the name to, when nothing else here binds it; else null. */
    @Nullable
    String imported(String wanted) {
        return boundAgain.contains(wanted) ? null : imports.get(wanted);
    }

    /** Settles cells and free names; called when every scope's names are known, outermost first. */
    void resolve() {
        for (String each : used) {
            capture(each);
        }
        for (String each : nonlocals) {
            capture(each);
        }
    }

    private void capture(String wanted) {
        boolean own = bound.contains(wanted) && !nonlocals.contains(wanted);
        if (own || globals.contains(wanted)) {
            return;
        }
        Scope owner = parent;
        while (owner != null && !owner.offers(wanted)) {
            if (owner.isFunction() && owner.globals.contains(wanted)) {
                return;
            }
            owner = owner.parent;
        }
        if (owner == null) {
            return;
        }
        owner.cells.add(wanted);
        for (Scope scope = this; scope != null && scope != owner; scope = scope.parent) {
            scope.free.add(wanted);
        }
    }

    private boolean offers(String wanted) {
        return isFunction()
                && (!inDicts || wanted.startsWith("."))
                && bound.contains(wanted)
                && !globals.contains(wanted)
                && !nonlocals.contains(wanted);
    }

    /** Whether some enclosing function binds {@code wanted}, so that {@code nonlocal} makes sense. */
    boolean outerFunctionBinds(String wanted) {
        for (Scope scope = parent; scope != null; scope = scope.parent) {
            if (scope.offers(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name may be a global here. */
    boolean findsOutside(String wanted) {
        Place place = place(wanted);
        return place == Place.GLOBAL || place == Place.NAME;
    }

    Place place(String wanted) {
        boolean ownOfClass = kind == Kind.CLASS && bound.contains(wanted) && !nonlocals.contains(wanted);
        // A class body may bind a name that functions inside of it take from outside of it.
        if (!ownOfClass && (free.contains(wanted) || cells.contains(wanted))) {
            return Place.CELL;
        }
        return switch (kind) {
            case MODULE -> Place.GLOBAL;
            case CLASS -> globals.contains(wanted) ? Place.GLOBAL : Place.NAME;
            case FUNCTION, COMPREHENSION ->
                bound.contains(wanted) && !globals.contains(wanted) && (!inDicts || wanted.startsWith("."))
                        ? Place.LOCAL
                        : Place.GLOBAL;
        };
    }
}
