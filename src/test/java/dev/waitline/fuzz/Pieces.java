package dev.waitline.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws small pieces of Python from a seed: what they do is often wrong, and always the same. */
final class Pieces {
    private static final int DEEPEST = 3;

    private final Random random;
    private final Classes classes;

    Pieces(long seed) {
        random = new Random(seed);
        classes = new Classes(this);
    }

    /** The lines of one piece, as the body of a function. */
    List<String> next() {
        List<String> lines = new ArrayList<>();
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                for (int i = 0; i < 3; i++) {
                    lines.add("print(" + shown(any(DEEPEST)) + ")");
                }
            }
            case 3 -> lines.addAll(formatting());
            case 4 -> lines.addAll(classes.next());
            default -> {
                lines.add("a = " + number(1));
                lines.add("b = " + list(1));
                lines.add("c = " + text(1));
                lines.add("d = " + dict(1));
                lines.addAll(new Statements(this).block(0, false, false));
                lines.add("print(a, b, c, d)");
            }
        }
        return lines;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    boolean rarely() {
        return random.nextInt(12) == 0;
    }

    private String shown(String expression) {
        return switch (random.nextInt(6)) {
            case 0 -> "str(" + expression + ")";
            case 1 -> "[" + expression + "]";
            case 2 ->
                expression.contains("\"") || expression.contains("\\")
                        ? expression
                        : "f'{(" + expression.replace('\'', '"') + ")!r}'";
            default -> "repr(" + expression + ")";
        };
    }

    /** An expression of any kind. */
    String any(int deep) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> number(deep);
            case 2, 3 -> text(deep);
            case 4 -> list(deep);
            case 5 -> tuple(deep);
            case 6 -> dict(deep);
            case 7 -> truth(deep);
            default -> bytes(deep);
        };
    }

    String number(int deep) {
        if (rarely()) {
            return "(" + any(Math.max(0, deep - 1)) + ")";
        }
        if (deep <= 0) {
            return one(
                    "0",
                    "1",
                    "(-1)",
                    "2",
                    "3",
                    "7",
                    "(-13)",
                    "(255)",
                    "(1000)",
                    "True",
                    "(2**63)",
                    "(-2**63)",
                    "(10**20)",
                    "0.5",
                    "(-0.0)",
                    "1.5",
                    "2.5",
                    "-2.5",
                    "1e300",
                    "1e-7",
                    "123456.789",
                    "float('inf')",
                    "float('nan')",
                    "1e16",
                    "0.1",
                    "3.0",
                    "2j",
                    "(1-2.5j)",
                    "None");
        }
        String a = number(deep - 1);
        String b = number(deep - 1);
        return switch (random.nextInt(22)) {
            case 0 -> "(" + a + " + " + b + ")";
            case 1 -> "(" + a + " - " + b + ")";
            case 2 -> "(" + a + " * " + b + ")";
            case 3 -> "(" + a + " // " + b + ")";
            case 4 -> "(" + a + " % " + b + ")";
            case 5 -> "(" + a + " / " + b + ")";
            case 6 -> "(" + number(0) + " ** " + one("0", "1", "2", "3", "-1", "0.5") + ")";
            case 7 -> "(" + a + " " + one("&", "|", "^") + " " + b + ")";
            case 8 -> "(" + number(0) + " " + one("<<", ">>") + " " + one("0", "1", "5", "70", "-1") + ")";
            case 9 -> "(-" + a + ")";
            case 10 -> "(~" + a + ")";
            case 11 -> "abs(" + a + ")";
            case 12 -> "round(" + a + one("", ", 1", ", 0", ", -1", ", 3", ", None") + ")";
            case 13 ->
                "int("
                        + one(
                                a,
                                text(deep - 1),
                                one("'12'", "' 7 '", "'1_0'", "'0x1f', 16", "'z', 36", "'12', 3", "'abc'"))
                        + ")";
            case 14 -> "float(" + one(a, text(0), "'1e5'", "' inf'", "'1_0.5'", "'nan'", "'x'") + ")";
            case 15 -> "len(" + any(deep - 1) + ")";
            case 16 -> one("min", "max", "sum") + "(" + list(deep - 1) + ")";
            case 17 -> "divmod(" + a + ", " + b + ")[" + one("0", "1") + "]";
            case 18 -> "pow(" + number(0) + ", " + one("2", "3", "-1") + ", " + one("5", "7", "-3", "0") + ")";
            case 19 -> text(deep - 1) + one(".find", ".count", ".index", ".rfind") + "(" + text(0) + ")";
            case 20 -> list(deep - 1) + one(".index", ".count") + "(" + number(0) + ")";
            default -> "(" + a + " if " + truth(deep - 1) + " else " + b + ")";
        };
    }

    String truth(int deep) {
        if (deep <= 0) {
            return one("True", "False", "None", "[]", "'x'", "0.0");
        }
        return switch (random.nextInt(9)) {
            case 0 -> "(" + number(deep - 1) + " " + comparison() + " " + number(deep - 1) + ")";
            case 1 -> "(" + any(deep - 1) + " " + one("==", "!=") + " " + any(deep - 1) + ")";
            case 2 -> "(" + text(deep - 1) + " " + comparison() + " " + text(deep - 1) + ")";
            case 3 -> "(" + list(deep - 1) + " " + comparison() + " " + list(deep - 1) + ")";
            case 4 ->
                "(" + any(deep - 1) + " " + one("in", "not in") + " "
                        + one(list(deep - 1), text(deep - 1), dict(deep - 1)) + ")";
            case 5 -> "(" + any(deep - 1) + " " + one("and", "or") + " " + any(deep - 1) + ")";
            case 6 -> "(not " + any(deep - 1) + ")";
            case 7 ->
                text(deep - 1) + "."
                        + one(
                                "isdigit",
                                "isalpha",
                                "isupper",
                                "istitle",
                                "isspace",
                                "isidentifier",
                                "isdecimal",
                                "isnumeric",
                                "isprintable",
                                "islower",
                                "isalnum",
                                "isascii")
                        + "()";
            default -> one("any", "all", "bool") + "(" + list(deep - 1) + ")";
        };
    }

    private String comparison() {
        return one("<", "<=", "==", "!=", ">", ">=");
    }

    String text(int deep) {
        if (rarely()) {
            return "(" + any(Math.max(0, deep - 1)) + ")";
        }
        if (deep <= 0) {
            return one(
                    "''",
                    "'a'",
                    "'abc'",
                    "'Hello World'",
                    "'  x  y '",
                    "'é'",
                    "'ß'",
                    "'日本'",
                    "'a,b,,c'",
                    "'12'",
                    "'-3.5'",
                    "'line\\nbreak\\r\\n'",
                    "\"it's\"",
                    "'\"q\"'",
                    "'\\t\\x00'",
                    "'aXbXc'",
                    "'ABC'",
                    "'\\U0001F600'",
                    "'a\\\\b'");
        }
        String s = text(deep - 1);
        String t = text(0);
        return switch (random.nextInt(24)) {
            case 0 -> "(" + s + " + " + text(deep - 1) + ")";
            case 1 -> "(" + s + " * " + one("0", "1", "2", "3", "-1", "1.5") + ")";
            case 2 -> s + "[" + one("0", "-1", "1", "5", "'x'", "None", "True") + "]";
            case 3 -> s + "[" + slice() + "]";
            case 4 ->
                s + "."
                        + one(
                                "upper",
                                "lower",
                                "title",
                                "capitalize",
                                "swapcase",
                                "casefold",
                                "strip",
                                "lstrip",
                                "rstrip")
                        + "()";
            case 5 -> s + ".replace(" + t + ", " + text(0) + one("", ", 1", ", -1") + ")";
            case 6 ->
                s + one(".center", ".ljust", ".rjust") + "(" + one("0", "5", "8", "11") + one("", ", '*'", ", 'ab'")
                        + ")";
            case 7 -> s + ".zfill(" + one("0", "4", "6") + ")";
            case 8 -> t + ".join(" + one(list(deep - 1), "['a', 'b']", "'xyz'", "('q',)", "{'k': 1}") + ")";
            case 9 -> "str(" + any(deep - 1) + ")";
            case 10 -> "repr(" + any(deep - 1) + ")";
            case 11 -> "ascii(" + any(deep - 1) + ")";
            case 12 -> s + one(".strip", ".lstrip", ".rstrip", ".removeprefix", ".removesuffix") + "(" + t + ")";
            case 13 -> s + ".expandtabs(" + one("", "4", "0") + ")";
            case 14 -> one("hex", "bin", "oct") + "(" + number(deep - 1) + ")";
            case 15 -> "chr(" + one("65", "233", "-1", "0x1F600", number(0)) + ")";
            case 16 -> "format(" + any(deep - 1) + ", '" + spec() + "')";
            case 17 -> s + ".translate({97: 'Z', 98: None, 32: 95})";
            case 18 -> s + ".partition(" + t + ")[" + one("0", "1", "2") + "]";
            case 19 ->
                bytes(deep - 1) + ".decode(" + one("", "'utf-8'", "'ascii'", "'latin-1'", "'utf-8', 'replace'") + ")";
            case 20 -> "type(" + any(deep - 1) + ").__name__";
            case 21 ->
                "('%" + one("d", "s", "r", "5d", "-5s|", "05.1f", "x", "e", "g", "c", "+d", "#x", "%", ".2s", "i", "a")
                        + "' % " + one("(" + any(deep - 1) + ",)", any(0)) + ")";
            case 22 ->
                "'{" + one("", "0", "!r", ":>5", "0:<6", ":^7", ":,", ":.2f", "1", "x", "0[0]") + "}'.format("
                        + any(deep - 1) + ")";
            default -> "(" + s + " or " + t + ")";
        };
    }

    String slice() {
        String a = one("", "0", "1", "-1", "2", "-3", "None", "10");
        String b = one("", "0", "1", "-1", "2", "-3", "None", "10");
        return a + ":" + b + one("", "", ":1", ":2", ":-1", ":-2", ":0", ":None");
    }

    String spec() {
        return one("", "", "*", "é").concat(one("", "<", ">", "^", "="))
                + one("", "+", "-", " ")
                + one("", "", "#")
                + one("", "0")
                + one("", "5", "10")
                + one("", ",", "_")
                + one("", ".0", ".2", ".5")
                + one("", "d", "f", "e", "g", "s", "x", "b", "o", "%", "n", "c", "G", "X", "E");
    }

    String bytes(int deep) {
        if (deep <= 0) {
            return one(
                    "b''",
                    "b'abc'",
                    "b'\\x00\\xff'",
                    "b'a,b'",
                    "bytes(3)",
                    "bytes([65, 66])",
                    "bytearray(b'xy')",
                    "b' hi '");
        }
        String b = bytes(deep - 1);
        return switch (random.nextInt(10)) {
            case 0 -> "(" + b + " + " + bytes(0) + ")";
            case 1 -> "(" + b + " * " + one("0", "2", "-1") + ")";
            case 2 -> b + "[" + slice() + "]";
            case 3 ->
                text(deep - 1) + ".encode(" + one("", "'ascii'", "'latin-1'", "'utf-8'", "'ascii', 'ignore'") + ")";
            case 4 -> b + "." + one("upper", "lower", "strip", "title", "hex", "swapcase") + "()";
            case 5 -> b + ".replace(" + bytes(0) + ", " + bytes(0) + ")";
            case 6 -> b + one(".split", ".find", ".count", ".startswith", ".partition") + "(" + bytes(0) + ")";
            case 7 -> "bytes(" + one(list(0), number(0), "range(5)", text(0)) + ")";
            case 8 ->
                "(" + one("5", "300", "-2", "0") + ").to_bytes(" + one("1", "2", "4") + ", " + one("'big'", "'little'")
                        + one("", ", signed=True") + ")";
            default -> "bytes.fromhex(" + one("'0aff'", "'0 1'", "'zz'", "'61 62'") + ")";
        };
    }

    String list(int deep) {
        if (rarely()) {
            return "(" + any(Math.max(0, deep - 1)) + ")";
        }
        if (deep <= 0) {
            return one(
                    "[]",
                    "[1]",
                    "[3, 1, 2]",
                    "[1, 2, 3, 4, 5]",
                    "['b', 'a']",
                    "[[1], [2]]",
                    "[None, 0]",
                    "[1, 'a']",
                    "[1.5, True]",
                    "list(range(4))",
                    "[2, 2, 1]");
        }
        String l = list(deep - 1);
        return switch (random.nextInt(19)) {
            case 0 -> "[" + any(deep - 1) + ", " + any(deep - 1) + "]";
            case 1 -> "(" + l + " + " + list(deep - 1) + ")";
            case 2 -> "(" + l + " * " + one("0", "1", "2", "-1", "'a'") + ")";
            case 3 -> l + "[" + slice() + "]";
            case 4 -> "sorted(" + l + one("", ", reverse=True", ", key=str", ", key=lambda x: -x", ", key=len") + ")";
            case 5 -> "list(" + any(deep - 1) + ")";
            case 6 -> "list(reversed(" + one(l, text(0), tuple(0), dict(0)) + "))";
            case 7 ->
                "[x for x in " + one(l, text(0), dict(0), "range(4)") + " if " + one("x", "True", "x != 1", "x > 1")
                        + "]";
            case 8 -> "[" + one("x * 2", "(x, 1)", "str(x)", "x + 1", "[y for y in (x, x)]") + " for x in " + l + "]";
            case 9 -> "list(" + one("map(str, ", "filter(None, ", "enumerate(", "zip('ab', ", "zip(") + l + "))";
            case 10 ->
                text(deep - 1) + one(".split", ".rsplit") + "(" + one("", "','", "None", "None, 1", "'X', 1", "''")
                        + ")";
            case 11 -> text(deep - 1) + ".splitlines(" + one("", "True") + ")";
            case 12 -> "list(range(" + one("3", "-1", "1, 4", "5, 0, -2", "0, 10, 3", "1, 2, 0", "1.5") + "))";
            case 13 -> "[*" + l + ", *" + one(text(0), tuple(0), list(0)) + "]";
            case 14 -> "list(" + dict(deep - 1) + one(".items()", ".keys()", ".values()") + ")";
            case 15 -> "[x for y in " + one("[[1, 2], [3]]", l, "['ab', 'c']") + " for x in y]";
            case 16 -> "sorted(set(" + list(0) + ") " + one("|", "&", "-", "^") + " set(" + list(0) + "), key=str)";
            case 17 -> "(" + l + " or " + list(0) + ")";
            default -> "sorted({x % 3 for x in " + l + "})";
        };
    }

    String tuple(int deep) {
        if (deep <= 0) {
            return one("()", "(1,)", "(1, 2)", "('a', 1)", "(None,)", "(1, (2, 3))");
        }
        return switch (random.nextInt(6)) {
            case 0 -> "(" + any(deep - 1) + ", " + any(deep - 1) + ")";
            case 1 -> "(" + tuple(deep - 1) + " + " + tuple(deep - 1) + ")";
            case 2 -> tuple(deep - 1) + "[" + slice() + "]";
            case 3 -> "tuple(" + one(list(deep - 1), text(deep - 1), dict(0)) + ")";
            case 4 -> "divmod(" + number(0) + ", " + number(0) + ")";
            default -> "(" + tuple(deep - 1) + " * " + one("0", "2") + ")";
        };
    }

    String dict(int deep) {
        if (deep <= 0) {
            return one(
                    "{}", "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1]}", "{(1, 2): 3}", "{True: 0}", "dict(a=1, b=2)");
        }
        return switch (random.nextInt(8)) {
            case 0 -> "{" + one(text(0), number(0), tuple(0)) + ": " + any(deep - 1) + "}";
            case 1 -> "{" + any(deep - 1) + ": 1}";
            case 2 -> "{**" + dict(deep - 1) + ", **" + dict(deep - 1) + "}";
            case 3 -> "(" + dict(deep - 1) + " | " + dict(deep - 1) + ")";
            case 4 -> "{x: x for x in " + list(deep - 1) + "}";
            case 5 -> "dict(" + one(list(deep - 1), "zip('ab', " + list(0) + ")", dict(0)) + ")";
            case 6 -> "dict.fromkeys(" + one(list(0), text(0)) + ", " + any(0) + ")";
            default -> "{k: v for k, v in " + dict(deep - 1) + ".items()}";
        };
    }

    private List<String> formatting() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String value = one(number(0), number(0), text(0), any(0));
            lines.add(guarded(
                    switch (random.nextInt(4)) {
                        case 0 -> "print(format(" + value + ", '" + spec() + "'))";
                        case 1 -> "print('[{:" + spec() + "}]'.format(" + value + "))";
                        case 2 ->
                            "print('%" + one("", "-", "+", "0", " ", "#") + one("", "5", "8")
                                    + one("", ".1", ".3", ".0")
                                    + one("d", "f", "e", "g", "s", "r", "x", "o", "c", "i", "u", "F", "E", "G", "X")
                                    + "|' % ("
                                    + value + ",))";
                        default ->
                            "v = " + value + "; print(f'<{v!" + one("r", "s", "a") + ":"
                                    + one("", "5", ">8", "^9", "*<6", ".2") + "}>')";
                    }));
        }
        return lines.stream().flatMap(String::lines).toList();
    }

    /** A line whose exception is told. */
    static String guarded(String line) {
        return "try:\n    " + line + "\nexcept Exception as e:\n    print(type(e).__name__, e)";
    }
}
