package dev.waitline.machine.value;

import dev.waitline.program.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A module: the values of its global names. */
public final class Namespace extends HeapObject {
    public final String name;
    public final Symbols symbols;
    private @Nullable Object[] slots;
    /** Names that the module's own text never mentions. */
    private Map<String, Object> others = Map.of();
    /** The dict that a program has got for it; null as long as it has none. */
    private @Nullable PyDict view;

    private boolean fixed;

    public Namespace(String name, Symbols symbols) {
        this.name = name;
        this.symbols = symbols;
        this.slots = new @Nullable Object[symbols.size()];
        this.shared = true;
    }

    /** From now on it is the same for all machines. */
    public Namespace fixed() {
        fixed = true;
        return this;
    }

    @Override
    public boolean immutable() {
        return fixed;
    }

    /** The value of a global by its number, or null. */
    @Nullable
    public Object slot(int number) {
        Contents from = loader;
        return from == null ? slots[number] : from.global(this, number);
    }

    public void slot(int number, @Nullable Object value) {
        Contents to = loader;
        if (to != null) {
            to.writes(this, number);
        }
        slots[number] = value;
        PyDict shown = view;
        if (shown != null) {
            if (value == null) {
                shown.forget(symbols.name(number));
            } else {
                shown.enter(symbols.name(number), value);
            }
        }
    }

    /** {@code __dict__}, which {@code globals()} gives: what is put into it or removed from it is so in the module. */
    public PyDict view() {
        PyDict known = view;
        if (known == null) {
            known = new PyDict();
            known.shared = true;
            known.of = this;
            show(known);
            known.loader = loader;
        }
        return known;
    }

    /** Has a dict always hold what the module does. */
    public void show(PyDict dict) {
        for (String each : names()) {
            dict.enter(each, Frame.present(get(each)));
        }
        view = dict;
    }

    /** Unbinds a global. */
    void forget(String global) {
        int number = symbols.find(global);
        if (number >= 0) {
            slot(number, null);
        } else {
            need();
            others = new LinkedHashMap<>(others);
            others.remove(global);
        }
    }

    /** Names that the module's own text never mentions, for {@code Loader}. */
    public void others(Map<String, Object> bound) {
        others = bound.isEmpty() ? Map.of() : new LinkedHashMap<>(bound);
    }

    /** What is known of a global without looking further; for {@code Loader}. */
    @Nullable
    public Object here(int number) {
        return slots[number];
    }

    /** Puts in what was looked up. */
    public void enter(int number, @Nullable Object value) {
        slots[number] = value;
    }

    public Map<String, Object> others() {
        return others;
    }

    @Nullable
    public Object get(String global) {
        int number = symbols.find(global);
        if (number < 0) {
            need();
        }
        return number >= 0 ? slot(number) : others.get(global);
    }

    public void put(String global, Object value) {
        int number = symbols.find(global);
        if (number >= 0) {
            slot(number, value);
        } else {
            need();
            if (others.isEmpty()) {
                others = new LinkedHashMap<>();
            }
            others.put(global, value);
            PyDict shown = view;
            if (shown != null) {
                shown.enter(global, value);
            }
        }
    }

    /** All bound names, in the order in which the text first mentions them. */
    public List<String> names() {
        need();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != null) {
                names.add(symbols.name(i));
            }
        }
        names.addAll(others.keySet());
        return names;
    }

    /** Hands on all that is bound. */
    public void bound(Consumer<Object> to) {
        need();
        for (Object each : slots) {
            if (each != null) {
                to.accept(each);
            }
        }
        others.values().forEach(to);
    }

    /** Nothing: what is bound to a global is published when it is. */
    @Override
    public void references(Consumer<Object> to) {}

    @Override
    public void encode(StateWriter to) {
        to.constant(name);
        for (Object each : slots) {
            to.value(each);
        }
        to.number(others.size());
        others.forEach((global, value) -> {
            to.constant(global);
            to.value(value);
        });
    }

    @Override
    public HeapObject shell() {
        return new Namespace(name, symbols);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        Namespace that = (Namespace) from;
        slots = copier.copy(that.slots);
        view = copier.copyNullable(that.view);
        if (!that.others.isEmpty()) {
            others = new LinkedHashMap<>();
            that.others.forEach((k, v) -> others.put(k, copier.copy(v)));
        }
    }
}
