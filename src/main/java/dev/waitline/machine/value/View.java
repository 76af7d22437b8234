package dev.waitline.machine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What {@code keys()}, {@code values()} and {@code items()} give: a view of a dict that goes with its changes. */
public final class View extends HeapObject {
    public enum Kind {
        KEYS,
        VALUES,
        ITEMS
    }

    public final Kind kind;
    public PyDict dict;

    public View(Kind kind, PyDict dict) {
        this.kind = kind;
        this.dict = dict;
    }

    public Object of(PyDict.Entry entry) {
        return switch (kind) {
            case KEYS -> entry.key;
            case VALUES -> entry.value;
            case ITEMS -> new PyTuple(entry.key, entry.value);
        };
    }

    public List<Object> items() {
        List<Object> items = new ArrayList<>(dict.entries().size());
        dict.entries().values().forEach(e -> items.add(of(e)));
        return items;
    }

    /** What it shows, as a set of its own; values have none. */
    public PySet set() {
        PySet set = new PySet(false);
        if (kind == Kind.KEYS) {
            dict.entries().forEach((normal, entry) -> set.addNormal(normal, entry.key));
        } else {
            items().forEach(set::add);
        }
        return set;
    }

    @Override
    public void references(Consumer<Object> to) {
        to.accept(dict);
    }

    @Override
    public void encode(StateWriter to) {
        to.constant(kind);
        to.value(dict);
    }

    @Override
    public HeapObject shell() {
        return new View(kind, dict);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        dict = copier.copy(dict);
    }
}
