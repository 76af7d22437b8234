package dev.waitline.explore;

import dev.waitline.source.SourceText;
import java.util.Random;

/** Small programs about threads, drawn from a seed: most of them make little sense, and all of them come to an end. */
final class RandomProgram {
    private static final String HEAD = """
        import queue
        import threading
        import time

        x = y = 0
        a = threading.Lock()
        b = threading.Lock()
        r = threading.RLock()
        c = threading.Condition()
        e = threading.Event()
        s = threading.Semaphore(1)
        q = queue.Queue()
        items = []
        table = {}


        class Box:
            def __init__(self):
                self.n = 0


        box = Box()
        """;

    private final Random random;
    private final StringBuilder text = new StringBuilder(HEAD);
    private int prints;
    private boolean inFunction = true;

    private RandomProgram(long seed) {
        random = new Random(seed);
    }

    /** The program of that seed. */
    static SourceText of(long seed) {
        return new SourceText("random-" + seed + ".py", new RandomProgram(seed).write());
    }

    private String write() {
        int threads = 2 + (random.nextInt(4) == 0 ? 1 : 0);
        for (int i = 0; i < threads; i++) {
            text.append("\n\ndef work").append(i).append("():\n    global x, y\n");
            block(1, threads == 3 ? 1 + random.nextInt(2) : 1 + random.nextInt(3), 2);
        }
        text.append("\n\n");
        inFunction = false;
        boolean join = random.nextBoolean();
        for (int i = 0; i < threads; i++) {
            String daemon = random.nextInt(8) == 0 ? ", daemon=True" : "";
            text.append("t")
                    .append(i)
                    .append(" = threading.Thread(target=work")
                    .append(i)
                    .append(daemon)
                    .append(")\n");
        }
        for (int i = 0; i < threads; i++) {
            text.append("t").append(i).append(".start()\n");
        }
        if (random.nextInt(3) == 0) {
            block(0, 1, 1);
        }
        if (join) {
            for (int i = 0; i < threads; i++) {
                text.append("t").append(i).append(".join()\n");
            }
            text.append("print(x, y, box.n, items, table)\n");
        }
        return text.toString();
    }

    private void block(int indent, int statements, int depth) {
        for (int i = 0; i < statements; i++) {
            statement(indent, depth);
        }
    }

    private void line(int indent, String code) {
        text.append("    ".repeat(indent)).append(code).append('\n');
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private void statement(int indent, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            line(
                    indent,
                    any(
                            "with a:",
                            "with b:",
                            "with a:",
                            "with r:",
                            "with c:",
                            "with c:",
                            "with s:",
                            "if x:",
                            "if not y:",
                            "if items:",
                            "if a.acquire(False):",
                            "for _ in range(2):",
                            "if e.is_set():",
                            "if x == y:",
                            "while not x and not e.is_set():"));
            block(indent + 1, 1 + random.nextInt(2), depth - 1);
            return;
        }
        if (random.nextInt(6) == 0) {
            String lock = any("a", "b", "r", "c", "s");
            line(indent, lock + ".acquire()");
            statement(indent, 0);
            line(indent, lock + ".release()");
            return;
        }
        line(
                indent,
                switch (random.nextInt(24)) {
                    case 0, 1, 2 -> any("x", "y") + " = " + any("1", "2", "x + 1", "y + 1", "y", "len(items)", "box.n");
                    case 3, 4 -> any("x", "y", "box.n") + " += 1";
                    case 5, 6 -> "print(" + any("x", "y", "box.n", "x, y", "items", "table") + ", " + ++prints + ")";
                    case 7 -> any("a", "b") + ".acquire()";
                    case 8 -> any("a", "b", "s", "c", "x = 3; s") + ".release()";
                    case 9 ->
                        "with c: c."
                                + any(
                                        "notify()",
                                        "notify_all()",
                                        "wait()",
                                        "wait(1)",
                                        "notify(2)",
                                        "wait_for(lambda: x)");
                    case 10 -> "e." + any("set()", "wait()", "clear()", "wait(1)");
                    case 11 -> "s." + any("acquire()", "release()", "acquire(timeout=1)");
                    case 12 -> any("items.append(x)", "items.append(1)", "items.pop()", "items.insert(0, y)");
                    case 13 -> any("table[x] = 1", "table['k'] = y", "table.pop('k', None)", "table.setdefault(x, y)");
                    case 14 -> "q.put(" + any("x", "1") + ")";
                    case 15 -> any("print(q.get())", "q.get()", "print(q.qsize())");
                    case 16 -> "time.sleep(1)";
                    case 17 -> "box.n = " + any("x", "box.n + 1", "5");
                    case 18 -> any("x = y = 1", "x, y = y, x", "x = items[0] if items else 7");
                    case 19 -> any("print(a.acquire(timeout=1))", "r.acquire()", "print(x if a.locked() else y)");
                    case 20 -> any("with c:", "with c:") + " c." + any("notify()", "wait()", "wait(1)", "notify_all()");
                    case 21 -> any("raise ValueError(x)", "assert x == y", "items.extend([x, y])", "items.sort()");
                    case 22 ->
                        any(
                                "threading.Thread(target=print, args=(x,)).start()",
                                inFunction ? "return" : "pass",
                                "time.sleep(0)");
                    default -> any("x = x + y", "print('here')", "y = x");
                });
    }
}
