package dev.waitline.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Draws statements: how control flows, and what becomes of four variables. */
final class Statements {
    private static final int DEEPEST = 3;

    private final Pieces pieces;
    private int names;

    Statements(Pieces pieces) {
        this.pieces = pieces;
    }

    /**
     * A few statements.
     *
     * @param loop whether they stand in a loop, so that there can be a break
     * @param cleanup whether they stand in a finally clause
     */
    List<String> block(int depth, boolean loop, boolean cleanup) {
        List<String> lines = new ArrayList<>();
        int size = 1 + pieces.upTo(3);
        for (int i = 0; i < size; i++) {
            lines.addAll(statement(depth, loop));
        }
        return lines;
    }

    private List<String> statement(int depth, boolean loop) {
        if (depth >= DEEPEST) {
            return List.of(simple(loop));
        }
        return switch (pieces.upTo(11)) {
            case 0 ->
                compound(
                        "if " + pieces.truth(2) + ":",
                        block(depth + 1, loop, false),
                        "else:",
                        block(depth + 1, loop, false));
            case 1 -> loop(depth);
            case 2, 3 -> attempt(depth, loop);
            case 4 -> function(depth);
            case 5 -> generator();
            case 6 -> manager(depth, loop);
            case 7 -> matched(depth, loop);
            default -> List.of(simple(loop));
        };
    }

    private List<String> loop(int depth) {
        List<String> lines = new ArrayList<>();
        String name = "i" + names++;
        lines.addAll(compound(
                "for " + pieces.one(name, name, "(" + name + ", *_)") + " in "
                        + pieces.one("range(3)", "b[:4]", "c[:4]", "list(d)", pieces.list(1)) + ":",
                block(depth + 1, true, false)));
        if (pieces.upTo(3) == 0) {
            lines.addAll(compound("else:", block(depth + 1, false, false)));
        }
        return lines;
    }

    private List<String> attempt(int depth, boolean loop) {
        List<String> lines = new ArrayList<>(compound("try:", block(depth + 1, loop, false)));
        boolean handled = pieces.upTo(3) > 0;
        if (handled) {
            String kind =
                    pieces.one("Exception", "(TypeError, ValueError)", "ZeroDivisionError", "LookupError", "KeyError");
            List<String> body = new ArrayList<>();
            body.add(pieces.one(
                    "print(type(e).__name__, e)", "print('handled')", "raise", "raise ValueError('new') from e"));
            body.addAll(block(depth + 1, loop, false));
            lines.addAll(compound("except " + kind + " as e:", body));
            if (pieces.upTo(3) == 0) {
                lines.addAll(compound("else:", block(depth + 1, loop, false)));
            }
        }
        if (!handled || pieces.upTo(2) == 0) {
            lines.addAll(compound("finally:", block(depth + 1, loop, true)));
        }
        return lines;
    }

    private List<String> function(int depth) {
        String name = "f" + names++;
        List<String> lines = new ArrayList<>();
        String parameters =
                pieces.one("", "x", "x=1", "x, y=2", "*args", "x, *args, **kw", "x, /, y", "*, k=3", "**kw");
        List<String> body = new ArrayList<>();
        if (pieces.upTo(3) == 0) {
            body.add("nonlocal a");
            body.add("a = " + pieces.number(1));
        }
        body.add("print(sorted(locals().items(), key=str))");
        body.addAll(List.of("try:", "    return " + pieces.any(1), "finally:", "    print('left')"));
        lines.addAll(compound("def " + name + "(" + parameters + "):", body));
        lines.add("print(" + name + "("
                + pieces.one("", "1", "1, 2", "x=1", "1, y=3", "*[1, 2]", "**{'k': 1}", "1, x=2", "k=5") + "))");
        return lines;
    }

    private List<String> generator() {
        String name = "g" + names++;
        List<String> body = List.of(
                "try:",
                "    got = yield " + pieces.any(1),
                "    print('got', got)",
                pieces.one(
                        "    yield from " + pieces.list(1),
                        "    yield got",
                        "    return 5",
                        "    raise KeyError('inside')"),
                pieces.one("except ValueError as e:", "except KeyError:", "except Exception:"),
                "    " + pieces.one("yield 'caught'", "print('caught')", "raise", "return 7"),
                "finally:",
                "    print('closed')");
        List<String> lines = new ArrayList<>(compound("def " + name + "():", body));
        lines.add("g = " + name + "()");
        for (int i = 0; i < 2; i++) {
            lines.addAll(Pieces.guarded("print("
                            + pieces.one(
                                    "next(g)",
                                    "g.send(None)",
                                    "g.send(1)",
                                    "g.throw(ValueError('t'))",
                                    "g.close()",
                                    "list(g)",
                                    "next(g, 'end')")
                            + ")")
                    .lines()
                    .toList());
        }
        lines.add("g.close()");
        return lines;
    }

    private List<String> manager(int depth, boolean loop) {
        String name = "M" + names++;
        List<String> lines = new ArrayList<>();
        lines.add("class " + name + ":");
        lines.add("    def __enter__(self):");
        lines.add("        " + pieces.one("return 1", "print('in')", "raise ValueError('enter')", "return self"));
        lines.add("    def __exit__(self, kind, value, trace):");
        lines.add("        print('out', kind and kind.__name__)");
        lines.add("        "
                + pieces.one("return True", "return False", "return None", "raise KeyError('exit')", "return []"));
        lines.addAll(compound("with " + name + "() as m:", block(depth + 1, loop, false)));
        return lines;
    }

    private List<String> matched(int depth, boolean loop) {
        List<String> lines = new ArrayList<>();
        lines.add("match " + pieces.one("a", "b", "c", "d", pieces.any(1)) + ":");
        for (int i = 0; i < 2; i++) {
            lines.add("    case "
                    + pieces.one(
                            "1",
                            "'a'",
                            "[x, *_]",
                            "{'a': y}",
                            "int(z)",
                            "str() | float()",
                            "(1, 2)",
                            "[]",
                            "None",
                            "[[q], *r]",
                            "{**rest}",
                            "True")
                    + pieces.one("", " if a", " if " + pieces.truth(1)) + ":");
            block(depth + 1, loop, false).forEach(line -> lines.add("        " + line));
        }
        lines.add("    case _:");
        lines.add("        print('none')");
        return lines;
    }

    private String simple(boolean loop) {
        return switch (pieces.upTo(loop ? 19 : 17)) {
            case 0 -> "a = " + pieces.number(2);
            case 1 -> "b = " + pieces.list(2);
            case 2 -> "c = " + pieces.text(2);
            case 3 -> "a " + pieces.one("+", "-", "*", "//", "%", "/", "&", "|") + "= " + pieces.number(0);
            case 4 ->
                "b " + pieces.one("+= ", "= b and ", "= b[:3] * ", "= 2 * ")
                        + pieces.one("[1]", "2", "'xy'", pieces.list(1));
            case 5 ->
                "b[" + pieces.one("0", "-1", "1:2", "::2", ":0", "9") + "] = "
                        + pieces.one("1", "[7]", "'q'", pieces.any(1));
            case 6 -> "del b[" + pieces.one("0", "-1", "1:", "::2", "9") + "]";
            case 7 -> "d[" + pieces.any(0) + "] = " + pieces.any(1);
            case 8 -> "del d[" + pieces.one("'a'", "1", "'k'") + "]";
            case 9 -> "print(" + pieces.any(2) + ")";
            case 10 ->
                pieces.one("x, y = ", "x, *y = ", "*x, y = ", "(x, y), z = ", "[x] = ", "x, = ", "a, b = b, a #")
                        + pieces.one("b", "c", "a", pieces.tuple(1), pieces.list(1));
            case 11 ->
                "raise "
                        + pieces.one(
                                "ValueError('v')",
                                "KeyError('k')",
                                "TypeError",
                                "IndexError(1, 2)",
                                "5",
                                "StopIteration(3)");
            case 12 -> "return print('returned', a)";
            case 13 ->
                "b."
                        + pieces.one(
                                "append(a)",
                                "extend(c)",
                                "insert(1, 'i')",
                                "pop()",
                                "remove(1)",
                                "sort()",
                                "reverse()",
                                "clear()",
                                "sort(key=str)",
                                "pop(5)");
            case 14 ->
                "print(d."
                        + pieces.one(
                                "get('a')",
                                "pop('a')",
                                "pop('zz', 0)",
                                "setdefault('n', [])",
                                "popitem()",
                                "update(b)",
                                "update(x=1)",
                                "copy()",
                                "items()")
                        + ")";
            case 15 -> "assert " + pieces.truth(1) + pieces.one("", ", 'said'", ", a");
            case 16 ->
                "print((lambda " + pieces.one("x: x", "x=2: x * 2", "*x: x") + ")(" + pieces.one("", "1", "1, 2")
                        + "))";
            case 17 -> "break";
            default -> "continue";
        };
    }

    private static List<String> compound(String head, List<String> body) {
        List<String> lines = new ArrayList<>();
        lines.add(head);
        body.forEach(line -> lines.add("    " + line));
        return lines;
    }

    private static List<String> compound(String head, List<String> body, String second, List<String> other) {
        List<String> lines = new ArrayList<>(compound(head, body));
        lines.addAll(compound(second, other));
        return lines;
    }
}
