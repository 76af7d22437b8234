package dev.waitline.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Draws classes whose special methods do what they should not, and asks their objects for all kinds of things. */
final class Classes {
    private final Pieces pieces;

    Classes(Pieces pieces) {
        this.pieces = pieces;
    }

    List<String> next() {
        List<String> lines = new ArrayList<>();
        // Those that derive from builtin types are compared only when that is asked for: some of what they do differs.
        String base = pieces.one("", "", "", "", "", "", "(int)", "(str)", "(list)", "(dict)", "(float)");
        lines.add("class C" + (Boolean.getBoolean("waitline.derived") ? base : "") + ":");
        lines.add("    seen = []");
        int size = 2 + pieces.upTo(4);
        for (int i = 0; i < size; i++) {
            method().forEach(line -> lines.add("    " + line));
        }
        lines.add("o = C(" + pieces.one("", "", "", "1", "'ab'", "[1, 2]") + ")");
        for (int i = 0; i < 5; i++) {
            Pieces.guarded(use()).lines().forEach(lines::add);
        }
        return lines;
    }

    private List<String> method() {
        String value = pieces.one(
                "1",
                "0",
                "-1",
                "True",
                "'x'",
                "None",
                "1.5",
                "[1, 2]",
                "NotImplemented",
                "self",
                "iter([3, 4])",
                "10**30");
        String body = pieces.one("return ", "return ", "return ", "print('called'); return ") + value;
        if (pieces.rarely()) {
            body = pieces.one(
                    "raise ValueError('odd')",
                    "raise IndexError",
                    "raise AttributeError('none')",
                    "return 1 / 0",
                    "raise KeyError(1)");
        }
        String head = switch (pieces.upTo(14)) {
            case 0 -> pieces.one("__len__", "__bool__", "__hash__", "__int__", "__float__", "__index__") + "(self)";
            case 1 -> pieces.one("__str__", "__repr__", "__iter__", "__next__", "__reversed__") + "(self)";
            case 2 -> pieces.one("__eq__", "__ne__", "__lt__", "__gt__", "__le__", "__ge__") + "(self, other)";
            case 3, 4 ->
                "__" + pieces.one("", "r", "i")
                        + pieces.one(
                                "add",
                                "sub",
                                "mul",
                                "truediv",
                                "floordiv",
                                "mod",
                                "and",
                                "or",
                                "xor",
                                "lshift",
                                "matmul")
                        + "__(self, other)";
            case 5 -> pieces.one("__getitem__", "__contains__", "__delitem__", "__missing__") + "(self, key)";
            case 6 -> "__setitem__(self, key, value)";
            case 7 -> "__call__(self, *args)";
            case 8 -> pieces.one("__neg__", "__pos__", "__invert__", "__abs__", "__trunc__", "__ceil__") + "(self)";
            case 9 -> "__getattr__(self, name)";
            case 10 -> pieces.one("__round__(self, *n)", "__format__(self, spec)", "__pow__(self, other, *m)");
            case 11 -> pieces.one("__enter__(self)", "__exit__(self, *args)");
            case 12 -> pieces.one("__setattr__(self, name, value)", "__delattr__(self, name)");
            default -> "plain(self, *args)";
        };
        if (head.startsWith("__next__")) {
            body = "C.seen.append(1); return 1 / 0 if len(C.seen) > 40 else " + value;
        } else if (head.startsWith("__format__")) {
            body = "return 'formatted ' + spec";
        } else if (head.startsWith("__getitem__")) {
            body = "return 1 / 0 if isinstance(key, int) and key > 3 else " + value;
        }
        List<String> lines = new ArrayList<>();
        if (pieces.upTo(14) == 0) {
            lines.add(pieces.one("__hash__ = None", "x = 5"));
        }
        if (head.startsWith("plain")) {
            lines.add(pieces.one("@property", "@staticmethod", "@classmethod", "# plain"));
        }
        lines.add("def " + (lines.contains("@property") ? "plain(self)" : head) + ": " + body);
        return lines;
    }

    private String use() {
        String o = pieces.one("o", "o", "o", "C");
        return switch (pieces.upTo(16)) {
            case 0 ->
                "print("
                        + pieces.one(
                                "bool",
                                "len",
                                "hash",
                                "int",
                                "float",
                                "str",
                                "repr",
                                "abs",
                                "list",
                                "tuple",
                                "iter",
                                "next",
                                "round",
                                "sorted",
                                "reversed",
                                "sum",
                                "max",
                                "dict",
                                "set",
                                "callable",
                                "bytes",
                                "chr",
                                "range",
                                "enumerate",
                                "any")
                        + "(" + o
                        + ") is not None)";
            case 1 -> "print(" + o + " " + pieces.one("==", "!=", "<", ">", "<=", ">=") + " " + other() + ")";
            case 2 -> "print(" + other() + " " + pieces.one("==", "<", ">=") + " " + o + ")";
            case 3, 4 -> "print(" + o + " " + operator() + " " + other() + ")";
            case 5 -> "print(" + other() + " " + operator() + " " + o + ")";
            case 6 -> "print(" + o + "[" + pieces.one("0", "'a'", "1:2", "o", "-1") + "])";
            case 7 -> "print(" + other() + " in " + o + ")";
            case 8 -> "print(" + pieces.one("-", "+", "~", "not ") + o + ")";
            case 9 ->
                "print(" + o + "." + pieces.one("x", "plain", "plain()", "missing", "__class__.__name__", "plain(1)")
                        + ")";
            case 10 ->
                pieces.one(
                        "o.x = 1; print(o.x)",
                        "del o.x",
                        "o[0] = 1",
                        "del o[0]",
                        "o.plain = 2",
                        "o(1, 2)",
                        "print(o())");
            case 11 -> "for i, v in zip(range(3), " + o + "): print(i, v)";
            case 12 ->
                "print("
                        + pieces.one(
                                "[1, 2, 3][o]",
                                "'abc'[o]",
                                "[1, 2, 3][o:]",
                                "'ab' * o",
                                "{o: 1}[o]",
                                "[o] == [o]",
                                "o in [1, o]",
                                "[*o]",
                                "{**o}",
                                "'%d' % o",
                                "'%s' % o",
                                "f'{o}'",
                                "f'{o:>4}'",
                                "'{0}'.format(o)",
                                "format(o, 'd')",
                                "max([o, o])",
                                "sorted([o, o])",
                                "divmod(o, 2)",
                                "pow(o, 2)",
                                "isinstance(o, C)",
                                "print(*o)",
                                "(lambda *a: a)(*o)",
                                "o if o else 'no'")
                        + ")";
            case 13 -> "with o as w: print(w)";
            case 14 -> "p = o; p " + operator() + "= " + other() + "; print(p)";
            default -> "a, *b = o; print(a, b)";
        };
    }

    private String operator() {
        return pieces.one("+", "-", "*", "/", "//", "%", "&", "|", "^", "<<", "@");
    }

    private String other() {
        return pieces.one("1", "2.5", "'s'", "o", "None", "[1]", "(1,)");
    }
}
