package dev.waitline.explore.brute;

import static dev.waitline.explore.brute.Values.list;
import static dev.waitline.explore.brute.Values.repr;
import static dev.waitline.explore.brute.Values.str;

import dev.waitline.explore.brute.Values.Dict;
import dev.waitline.explore.brute.Values.Nothing;
import dev.waitline.explore.brute.Values.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** One read or write of shared things, which nothing comes between: its Python text, with a hole for what is written. */
enum Access {
    GET_X("x", Thing.X, read(v -> v)),
    SET_X("x = %s", Thing.X, write()),
    GET_Y("y", Thing.Y, read(v -> v)),
    SET_Y("y = %s", Thing.Y, write()),
    GET_Z("z", Thing.Z, read(v -> v)),
    SET_Z("z = %s", Thing.Z, write()),
    X_OF_GLOBALS("globals()['x']", Thing.X, read(v -> v)),
    X_TO_GLOBALS("globals()['x'] = %s", Thing.X, write()),

    APPEND("L.append(%s)", Thing.LIST, change((l, a) -> put(Values.plus(list(l), a)))),
    INSERT(
            "L.insert(0, %s)",
            Thing.LIST, change((l, a) -> {
                List<Object> longer = new ArrayList<>(list(l));
                longer.add(0, a);
                return put(List.copyOf(longer));
            })),
    EXTEND("L.extend([%s, 8])", Thing.LIST, change((l, a) -> put(Values.plus(Values.plus(list(l), a), 8)))),
    POP("L.pop()", Thing.LIST, popped()),
    FIRST("L[0]", Thing.LIST, change((l, a) -> list(l).isEmpty() ? raise("IndexError") : give(list(l).getFirst()))),
    SET_FIRST(
            "L[0] = %s",
            Thing.LIST, change((l, a) -> list(l).isEmpty() ? raise("IndexError") : put(Values.set(list(l), 0, a)))),
    REMOVE("L.remove(1)", Thing.LIST, change((l, a) -> {
        int i = list(l).indexOf(1);
        return i < 0 ? raise("ValueError") : put(Values.minus(list(l), i));
    })),
    LENGTH("len(L)", Thing.LIST, read(l -> list(l).size())),
    CONTAINS("1 in L", Thing.LIST, read(l -> list(l).contains(1))),
    EQUALS("L == [1]", Thing.LIST, read(l -> l.equals(List.of(1)))),
    COPY("list(L)", Thing.LIST, read(l -> l)),
    SORTED(
            "sorted(L)",
            Thing.LIST,
            read(l -> list(l).stream()
                    .sorted(Comparator.comparing(Values::number))
                    .map(v -> (Object) v)
                    .toList())),
    SUM(
            "sum(L)",
            Thing.LIST,
            read(l -> list(l).stream().mapToInt(Values::number).sum())),
    FORMATTED("f'{L}'", Thing.LIST, read(Values::str)),
    FORMATTED_IN_TUPLE("f'{(L, 1)}'", Thing.LIST, read(l -> str(new Tuple(List.of(l, 1))))),
    STR_OF_LIST("str(L)", Thing.LIST, read(Values::str)),
    LIST_PRINTED("L", Thing.LIST, read(l -> l)),
    TUPLE_PRINTED("(L, 1)", Thing.LIST, read(l -> new Tuple(List.of(l, 1)))),

    ITEM_ONE("V[0]", Thing.ITEMS, item(0)),
    SET_ITEM_ONE("V[0] = %s", Thing.ITEMS, setItem(0)),
    ITEM_TWO("V[1]", Thing.ITEMS, item(1)),
    SET_ITEM_TWO("V[1] = %s", Thing.ITEMS, setItem(1)),
    ITEM_THREE("V[2]", Thing.ITEMS, item(2)),
    SET_ITEM_THREE("V[2] = %s", Thing.ITEMS, setItem(2)),
    LAST_ITEM(
            "V[-1]", Thing.ITEMS, change((l, a) -> list(l).isEmpty() ? raise("IndexError") : give(list(l).getLast()))),
    APPEND_ITEM("V.append(%s)", Thing.ITEMS, change((l, a) -> put(Values.plus(list(l), a)))),
    POP_ITEM("V.pop()", Thing.ITEMS, popped()),
    ITEM_COUNT("len(V)", Thing.ITEMS, read(l -> list(l).size())),
    ITEMS_EQUAL("V == [1, 0]", Thing.ITEMS, read(l -> l.equals(List.of(1, 0)))),
    ITEMS_PRINTED("V", Thing.ITEMS, read(l -> l)),

    APPEND_A("A.append(%s)", Thing.A, change((l, a) -> put(Values.plus(list(l), a)))),
    APPEND_B("B.append(%s)", Thing.B, change((l, a) -> put(Values.plus(list(l), a)))),
    POP_A("A.pop()", Thing.A, popped()),
    SUM_OF_LENGTHS(
            "sum(map(len, (A, B)))",
            Thing.A,
            Thing.B,
            (c, a) -> keep(c, list(c.get(0)).size() + list(c.get(1)).size())),
    BOTH_PRINTED("(A, B)", Thing.A, Thing.B, (c, a) -> keep(c, new Tuple(c))),
    BOTH_FORMATTED("f'{(A, B)}'", Thing.A, Thing.B, (c, a) -> keep(c, str(new Tuple(c)))),

    PUT("D['k'] = %s", Thing.DICT, change((d, a) -> put(((Dict) d).with("k", a)))),
    PUT_OTHER("D['j'] = %s", Thing.DICT, change((d, a) -> put(((Dict) d).with("j", a)))),
    ITEM("D['k']", Thing.DICT, itemOr("KeyError")),
    GET("D.get('k')", Thing.DICT, read(d -> or(((Dict) d).get("k"), Nothing.NONE))),
    DELETE(
            "del D['k']",
            Thing.DICT,
            change((d, a) -> ((Dict) d).get("k") == Nothing.UNSET ? raise("KeyError") : put(((Dict) d).without("k")))),
    SET_DEFAULT(
            "D.setdefault('k', %s)",
            Thing.DICT, change((d, a) -> {
                Object there = or(((Dict) d).get("k"), a);
                return new Change(((Dict) d).with("k", there), there, "");
            })),
    HAS_KEY("'k' in D", Thing.DICT, read(d -> ((Dict) d).keys().contains("k"))),
    SIZE("len(D)", Thing.DICT, read(d -> ((Dict) d).keys().size())),
    DICT_PRINTED("D", Thing.DICT, read(d -> d)),
    DICT_FORMATTED("f'{D}'", Thing.DICT, read(Values::str)),

    ENTRY_K("T['k']", Thing.ENTRIES, entry("k")),
    SET_ENTRY_K("T['k'] = %s", Thing.ENTRIES, setEntry("k")),
    ENTRY_ONE("T[1]", Thing.ENTRIES, entry(1)),
    SET_ENTRY_ONE("T[1] = %s", Thing.ENTRIES, setEntry(1)),
    /** A key that is equal to one that may be there. */
    ENTRY_TRUE("T[True]", Thing.ENTRIES, entry(true)),
    SET_ENTRY_TRUE("T[True] = %s", Thing.ENTRIES, setEntry(true)),
    ENTRY_N("T['n']", Thing.ENTRIES, entry("n")),
    SET_ENTRY_N("T['n'] = %s", Thing.ENTRIES, setEntry("n")),
    /** A key that does not stand for itself. */
    ENTRY_PAIR("T[(1, 2)]", Thing.ENTRIES, entry(new Tuple(List.of(1, 2)))),
    SET_ENTRY_PAIR("T[(1, 2)] = %s", Thing.ENTRIES, setEntry(new Tuple(List.of(1, 2)))),
    DELETE_ENTRY_K(
            "del T['k']",
            Thing.ENTRIES,
            change((d, a) -> ((Dict) d).has("k") ? put(((Dict) d).without("k")) : raise("KeyError"))),
    POP_ENTRY(
            "T.pop(1)",
            Thing.ENTRIES,
            change((d, a) ->
                    ((Dict) d).has(1) ? new Change(((Dict) d).without(1), ((Dict) d).get(1), "") : raise("KeyError"))),
    POP_ENTRY_OR_NONE(
            "T.pop('n', None)",
            Thing.ENTRIES,
            change((d, a) -> new Change(((Dict) d).without("n"), or(((Dict) d).get("n"), Nothing.NONE), ""))),
    POP_LAST_ENTRY("T.popitem()", Thing.ENTRIES, change((d, a) -> {
        List<Object> keys = ((Dict) d).keys();
        if (keys.isEmpty()) {
            return raise("KeyError");
        }
        Object last = keys.getLast();
        return new Change(((Dict) d).without(last), new Tuple(List.of(last, ((Dict) d).get(last))), "");
    })),
    SET_DEFAULT_ENTRY(
            "T.setdefault('n', %s)",
            Thing.ENTRIES, change((d, a) -> {
                Object there = or(((Dict) d).get("n"), a);
                return new Change(((Dict) d).with("n", there), there, "");
            })),
    UPDATE_ENTRIES(
            "T.update(k=%s, n=2)",
            Thing.ENTRIES, change((d, a) -> put(((Dict) d).with("k", a).with("n", 2)))),
    CLEAR_ENTRIES("T.clear()", Thing.ENTRIES, change((d, a) -> put(Dict.EMPTY))),
    ENTRY_OR_NONE("T.get(1)", Thing.ENTRIES, read(d -> or(((Dict) d).get(1), Nothing.NONE))),
    HAS_ENTRY("'n' in T", Thing.ENTRIES, read(d -> ((Dict) d).has("n"))),
    ENTRY_COUNT("len(T)", Thing.ENTRIES, read(d -> ((Dict) d).keys().size())),
    ENTRY_KEYS("list(T)", Thing.ENTRIES, read(d -> ((Dict) d).keys())),
    ENTRY_SUM(
            "sum(T.values())",
            Thing.ENTRIES,
            read(d -> ((Dict) d).values().stream().mapToInt(Values::number).sum())),
    ENTRY_PAIRS("str(T.items())", Thing.ENTRIES, read(d -> {
        List<Object> pairs = new ArrayList<>();
        for (Object key : ((Dict) d).keys()) {
            pairs.add(new Tuple(List.of(key, ((Dict) d).get(key))));
        }
        return "dict_items(" + repr(pairs) + ")";
    })),
    ENTRIES_EQUAL(
            "T == {1: 0, 'k': 1}",
            Thing.ENTRIES,
            read(d -> ((Dict) d).keys().size() == 2
                    && Values.same(((Dict) d).get(1), 0)
                    && Values.same(((Dict) d).get("k"), 1))),
    ENTRIES_COPIED("T.copy()", Thing.ENTRIES, read(d -> d)),
    ENTRIES_PRINTED("T", Thing.ENTRIES, read(d -> d)),

    ATTRIBUTE("o.n", Thing.BOX, read(v -> v)),
    SET_ATTRIBUTE("o.n = %s", Thing.BOX, write()),
    GETATTR("getattr(o, 'n')", Thing.BOX, read(v -> v)),
    SETATTR("setattr(o, 'n', %s)", Thing.BOX, write()),
    OBJECT_SETATTR("object.__setattr__(o, 'n', %s)", Thing.BOX, write()),
    FORMAT_ATTRIBUTE("'{0.n}'.format(o)", Thing.BOX, read(Values::str)),
    ATTRGETTER("operator.attrgetter('n')(o)", Thing.BOX, read(v -> v)),
    OF_DICT("o.__dict__['n']", Thing.BOX, read(v -> v)),
    TO_DICT("o.__dict__['n'] = %s", Thing.BOX, write()),
    VARS("vars(o)['n']", Thing.BOX, read(v -> v)),
    UPDATE_DICT("o.__dict__.update(n=%s)", Thing.BOX, write()),
    COPIED("copy.copy(o).n", Thing.BOX, read(v -> v)),

    FIELD("p.n", Thing.DATA, read(v -> v)),
    SET_FIELD("p.n = %s", Thing.DATA, write()),
    REPR_OF_DATA("repr(p)", Thing.DATA, read(v -> "Point(n=" + repr(v) + ")")),
    DATA_FORMATTED("f'{p}'", Thing.DATA, read(v -> "Point(n=" + repr(v) + ")")),
    DATA_EQUALS("p == Point(0)", Thing.DATA, read(v -> Values.same(v, 0))),
    DATA_LESS("p < Point(1)", Thing.DATA, read(v -> Values.number(v) < 1)),
    DATA_REPLACED("dataclasses.replace(p).n", Thing.DATA, read(v -> v)),

    CLASS_ATTRIBUTE("Kind.v", Thing.CLASS, read(v -> v)),
    THROUGH_INSTANCE("Kind().v", Thing.CLASS, read(v -> v)),
    SET_CLASS_ATTRIBUTE("Kind.v = %s", Thing.CLASS, write()),

    COUNT("C['k']", Thing.COUNTER, read(d -> or(((Dict) d).get("k"), 0))),
    SET_COUNT("C['k'] = %s", Thing.COUNTER, change((d, a) -> put(((Dict) d).with("k", a)))),
    MOST_COMMON("str(C.most_common())", Thing.COUNTER, read(d -> {
        Object n = ((Dict) d).get("k");
        return n == Nothing.UNSET ? "[]" : str(List.of(new Tuple(List.of("k", n))));
    })),
    PUT_ORDERED("O['k'] = %s", Thing.ORDERED, change((d, a) -> put(((Dict) d).with("k", a)))),
    ORDERED_ITEM("O['k']", Thing.ORDERED, itemOr("KeyError")),
    ORDERED_ITEMS("list(O.items())", Thing.ORDERED, read(d -> {
        Object v = ((Dict) d).get("k");
        return v == Nothing.UNSET ? List.of() : List.of(new Tuple(List.of("k", v)));
    })),
    USER_ITEM("U['k']", Thing.USER_DICT, read(v -> v)),
    PUT_USER_ITEM("U['k'] = %s", Thing.USER_DICT, write()),
    CHAIN_ITEM("ch['k']", Thing.CHAIN, read(v -> v)),
    PUT_CHAIN_ITEM("ch['k'] = %s", Thing.CHAIN, write()),
    PUT_BELOW_CHAIN("M['k'] = %s", Thing.CHAIN, write()),

    DICT_CLASS_N("dt.n", Thing.DICT_CLASS, read(v -> v)),
    SET_DICT_CLASS_N("dt.n = %s", Thing.DICT_CLASS, write()),
    PUT_DICT_CLASS("dt['k'] = %s", Thing.DICT_CLASS_ITEMS, change((d, a) -> put(((Dict) d).with("k", a)))),
    DICT_CLASS_LENGTH(
            "len(dt)", Thing.DICT_CLASS_ITEMS, read(d -> ((Dict) d).keys().size())),
    DICT_CLASS_FORMATTED("f'{dt}'", Thing.DICT_CLASS_ITEMS, read(Values::str)),
    LIST_CLASS_N("lr.n", Thing.LIST_CLASS, read(v -> v)),
    SET_LIST_CLASS_N("lr.n = %s", Thing.LIST_CLASS, write()),
    APPEND_LIST_CLASS("lr.append(%s)", Thing.LIST_CLASS_ITEMS, change((l, a) -> put(Values.plus(list(l), a)))),
    LIST_CLASS_FORMATTED("f'{lr}'", Thing.LIST_CLASS_ITEMS, read(Values::str)),

    APPEND_NAMED("N.l.append(%s)", Thing.NAMED, change((l, a) -> put(Values.plus(list(l), a)))),
    NAMED_FORMATTED("f'{N}'", Thing.NAMED, read(l -> "Pair(l=" + repr(l) + ", m=1)")),
    NAMED_LENGTH("len(N.l)", Thing.NAMED, read(l -> list(l).size())),
    APPEND_ERROR("X.args[0].append(%s)", Thing.ERROR, change((l, a) -> put(Values.plus(list(l), a)))),
    STR_OF_ERROR("str(X)", Thing.ERROR, read(Values::str)),
    REPR_OF_ERROR("repr(X)", Thing.ERROR, read(l -> "ValueError(" + repr(l) + ")")),
    FUNCTION_N("fn.n", Thing.FUNCTION, read(v -> v)),
    SET_FUNCTION_N("fn.n = %s", Thing.FUNCTION, write()),
    NEXT(
            "next(it, None)",
            Thing.ITERATOR,
            change((v, a) -> (int) v == 3 ? give(Nothing.NONE) : new Change((int) v + 1, (int) v + 1, ""))),
    KEYED_ITEM("DK[Key(1)]", Thing.KEYED, read(v -> v)),
    PUT_KEYED("DK[Key(1)] = %s", Thing.KEYED, write()),
    KEY_THERE("Key(1) in DK", Thing.KEYED, read(v -> true)),

    OWN("{o}.v", Thing.OWN, change((v, a) -> v == Nothing.UNSET ? raise("AttributeError") : give(v))),
    SET_OWN("{o}.v = %s", Thing.OWN, write()),
    HAS_OWN("hasattr({o}, 'v')", Thing.OWN, read(v -> v != Nothing.UNSET)),
    OWN_OR_NONE("getattr({o}, 'v', None)", Thing.OWN, read(v -> or(v, Nothing.NONE)));

    /** What an access does to one content: an unset content stays as it was; a raised name that is not empty goes before all. */
    private record Change(Object content, Object result, String raised) {}

    /** What an access does: the contents afterwards, and its value or the name of the exception that it raises. */
    record Effect(List<Object> contents, Object result, String raised) {}

    @FunctionalInterface
    private interface Changing {
        Change apply(Object content, Object argument);
    }

    @FunctionalInterface
    interface Rule {
        Effect apply(List<Object> contents, Object argument);
    }

    private final String text;
    final List<Thing> things;
    final Rule rule;

    Access(String text, Thing thing, Rule rule) {
        this.text = text;
        this.things = List.of(thing);
        this.rule = rule;
    }

    Access(String text, Thing one, Thing other, Rule rule) {
        this.text = text;
        this.things = List.of(one, other);
        this.rule = rule;
    }

    boolean takesArgument() {
        return text.contains("%s");
    }

    /** Whether it is no expression in Python. */
    boolean isStatement() {
        return text.contains(" = %s") || text.startsWith("del ");
    }

    /** Whether it is only read when print makes its text. */
    boolean isLate() {
        return name().endsWith("_PRINTED");
    }

    /** @param owner how the object that started the threads is called here */
    String text(String argument, String owner) {
        return text.replace("%s", argument).replace("{o}", owner);
    }

    private static Object or(Object value, Object otherwise) {
        return value == Nothing.UNSET ? otherwise : value;
    }

    private static Change put(Object content) {
        return new Change(content, Nothing.NONE, "");
    }

    private static Change give(Object result) {
        return new Change(Nothing.UNSET, result, "");
    }

    private static Change raise(String name) {
        return new Change(Nothing.UNSET, Nothing.NONE, name);
    }

    private static Effect keep(List<Object> contents, Object result) {
        return new Effect(contents, result, "");
    }

    private static Rule change(Changing changing) {
        return (contents, argument) -> {
            Change change = changing.apply(contents.getFirst(), argument);
            return new Effect(
                    change.content == Nothing.UNSET ? contents : List.of(change.content), change.result, change.raised);
        };
    }

    private static Rule read(Function<Object, Object> reading) {
        return (contents, argument) -> keep(contents, reading.apply(contents.getFirst()));
    }

    private static Rule write() {
        return (contents, argument) -> new Effect(List.of(argument), Nothing.NONE, "");
    }

    private static Rule itemOr(String error) {
        return change((d, a) -> {
            Object value = ((Dict) d).get("k");
            return value == Nothing.UNSET ? raise(error) : give(value);
        });
    }

    private static Rule item(int index) {
        return change((l, a) -> index < list(l).size() ? give(list(l).get(index)) : raise("IndexError"));
    }

    private static Rule setItem(int index) {
        return change((l, a) -> index < list(l).size() ? put(Values.set(list(l), index, a)) : raise("IndexError"));
    }

    private static Rule entry(Object key) {
        return change((d, a) -> ((Dict) d).has(key) ? give(((Dict) d).get(key)) : raise("KeyError"));
    }

    private static Rule setEntry(Object key) {
        return change((d, a) -> put(((Dict) d).with(key, a)));
    }

    private static Rule popped() {
        return change((l, a) -> {
            List<Object> items = list(l);
            return items.isEmpty()
                    ? raise("IndexError")
                    : new Change(Values.minus(items, items.size() - 1), items.getLast(), "");
        });
    }
}
