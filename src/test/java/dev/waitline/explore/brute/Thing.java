package dev.waitline.explore.brute;

import dev.waitline.explore.brute.Values.Dict;
import dev.waitline.explore.brute.Values.Nothing;
import java.util.List;

/** Something that threads share and that is no primitive: one location, how Python declares it, and what is there first. */
enum Thing {
    X("x = 0", 0),
    Y("y = 0", 0),
    Z("z = 0", 0),
    LIST("L = []", List.of()),
    /** A list of which items are replaced; it may become longer and shorter, too. */
    ITEMS("V = [0, 0]", List.of(0, 0)),
    A("A = []", List.of()),
    B("B = []", List.of()),
    DICT("D = {}", Dict.EMPTY),
    /** A dict of which values are replaced; keys come and go, too. */
    ENTRIES("T = {'k': 0, 1: 0}", new Dict(List.of("k", 1), List.of(0, 0))),
    BOX("""
        class Box:
            def __init__(self):
                self.n = 0


        o = Box()\
        """, 0),
    DATA("""
        @dataclasses.dataclass(order=True)
        class Point:
            n: int = 0


        p = Point()\
        """, 0),
    CLASS("""
        class Kind:
            v = 0

        """, 0),
    COUNTER("C = collections.Counter()", Dict.EMPTY),
    ORDERED("O = collections.OrderedDict()", Dict.EMPTY),
    USER_DICT("U = collections.UserDict(k=0)", 0),
    CHAIN("M = {'k': 0}\nch = collections.ChainMap(M, {'k': 7})", 0),
    DICT_CLASS("""
        class Table(dict):
            def __init__(self):
                super().__init__()
                self.n = 0


        dt = Table()\
        """, 0),
    DICT_CLASS_ITEMS("", Dict.EMPTY),
    LIST_CLASS("""
        class Row(list):
            def __init__(self):
                super().__init__()
                self.n = 0


        lr = Row()\
        """, 0),
    LIST_CLASS_ITEMS("", List.of()),
    NAMED("Pair = collections.namedtuple('Pair', 'l m')\nN = Pair([], 1)", List.of()),
    ERROR("X = ValueError([])", List.of()),
    FUNCTION("""
        def fn():
            pass


        fn.n = 0\
        """, 0),
    ITERATOR("it = iter([1, 2, 3])", 0),
    KEYED("""
        class Key:
            def __init__(self, k):
                self.k = k

            def __hash__(self):
                return 1

            def __eq__(self, other):
                return self.k == other.k


        DK = {Key(1): 0}\
        """, 0),
    /** An attribute of the object that starts the threads; it is not there at first. */
    OWN("", Nothing.UNSET);

    final String declaration;
    final Object first;

    Thing(String declaration, Object first) {
        this.declaration = declaration;
        this.first = first;
    }

    boolean isGlobal() {
        return this == X || this == Y || this == Z;
    }

    /** The thing in whose declaration this one stands. */
    Thing declared() {
        return switch (this) {
            case DICT_CLASS_ITEMS -> DICT_CLASS;
            case LIST_CLASS_ITEMS -> LIST_CLASS;
            default -> this;
        };
    }
}
